package dev.chancery.testkit.jqwik;

import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Gives {@code @ForAll} parameters of the library's types what {@link ChanceryArbitraries} makes,
 * as {@link Involving} and {@link Dated} constrain it. Found by jqwik on the class path, and by way
 * of {@link ChanceryDomain} everywhere.
 */
public final class ChanceryArbitraryProvider implements ArbitraryProvider {
  private static final ImmutableMap<Class<?>, Function<FactArbitraries, Arbitrary<?>>> BY_TYPE =
      byType();

  /** Made by jqwik. */
  public ChanceryArbitraryProvider() {}

  private static ImmutableMap<Class<?>, Function<FactArbitraries, Arbitrary<?>>> byType() {
    ImmutableMap.Builder<Class<?>, Function<FactArbitraries, Arbitrary<?>>> types =
        ImmutableMap.builder();
    types
        .put(LocalDate.class, scope -> scope.dates().days())
        .put(Edtf.class, scope -> scope.dates().edtf())
        .put(When.class, scope -> scope.dates().whens())
        .put(Bounds.class, scope -> scope.dates().bounds())
        .put(Amount.class, scope -> ChanceryArbitraries.amounts())
        .put(Factor.class, scope -> ChanceryArbitraries.factors())
        .put(Currency.class, scope -> ChanceryArbitraries.currencies())
        .put(Actor.class, scope -> ChanceryArbitraries.actors())
        .put(State.class, scope -> ChanceryArbitraries.states())
        .put(Organization.class, scope -> ChanceryArbitraries.organizations())
        .put(Person.class, scope -> ChanceryArbitraries.persons())
        .put(Dyad.class, FactArbitraries::dyads)
        .put(Source.class, scope -> ChanceryArbitraries.sources())
        .put(Citation.class, scope -> ChanceryArbitraries.citations())
        .put(Fact.class, FactArbitraries::ofAnyKind)
        .put(UnsupportedFact.class, FactArbitraries::unsupported)
        .put(Coverage.class, FactArbitraries::coverages)
        .put(Dataset.class, FactArbitraries::datasets);
    for (Kind<?> kind : Kind.all()) {
      types.put(kind.type(), scope -> scope.ofKind(kind));
    }
    return types.buildOrThrow();
  }

  /** Days only where {@link Dated} asks for them: others provide days too. */
  @Override
  public boolean canProvideFor(TypeUsage type) {
    return BY_TYPE.containsKey(type.getRawType())
        && (type.getRawType() != LocalDate.class || type.isAnnotated(Dated.class));
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    FactArbitraries scope = FactArbitraries.ANY;
    if (type.isAnnotated(Dated.class)) {
      String period = type.findAnnotation(Dated.class).orElseThrow().value();
      scope = scope.dated(Edtf.parse(period));
    }
    if (type.isAnnotated(Involving.class)) {
      scope = scope.involving(type.findAnnotation(Involving.class).orElseThrow().value());
    }
    Function<FactArbitraries, Arbitrary<?>> provide = BY_TYPE.get(type.getRawType());
    return provide == null ? Set.of() : Set.of(provide.apply(scope));
  }
}
