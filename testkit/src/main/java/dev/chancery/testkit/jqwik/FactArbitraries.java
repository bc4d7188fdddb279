package dev.chancery.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.DescribedBuilder;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Shape;
import dev.chancery.fact.ValueType;
import dev.chancery.time.When;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes facts from the description of their kind, and what the kinds check from a list of
 * exceptions.
 */
final class FactArbitraries {
  private FactArbitraries() {}

  /** An attribute and its value, or none. */
  private record Setting(Attribute<?, ?> attribute, List<Object> value) {}

  static <F extends Fact> Arbitrary<F> ofKind(Kind<F> kind) {
    return dyads(kind)
        .flatMap(
            dyad ->
                Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                        ChanceryArbitraries.whens(),
                        ChanceryArbitraries.citations().list().ofMinSize(1).ofMaxSize(2),
                        settings(kind, dyad))
                    .as(
                        (id, when, citations, settings) -> {
                          FactBuilder<F, ?> fact = kind.newFact();
                          fact.id(kind.name() + "-" + id).dyad(dyad);
                          fact.citations(citations);
                          boolean timed = false;
                          for (Setting setting : settings) {
                            set(fact, setting);
                            timed |= impliesWhen(kind, setting);
                          }
                          if (!timed) {
                            fact.when(when);
                          }
                          return fact.build();
                        }));
  }

  /** Whether the time of the fact follows from this. */
  private static boolean impliesWhen(Kind<?> kind, Setting setting) {
    boolean dated =
        setting.attribute().type().form() == ValueType.Form.WHEN
            || setting.attribute() == Agreement.MILESTONES;
    return kind.impliesWhen() && dated && !setting.value().isEmpty();
  }

  private static Arbitrary<Dyad> dyads(Kind<?> kind) {
    if (kind == Membership.KIND || kind == FrameworkEngagement.KIND) {
      return Combinators.combine(ChanceryArbitraries.states(), ChanceryArbitraries.organizations())
          .as(Dyad::directed);
    }
    Arbitrary<Dyad> any = ChanceryArbitraries.dyads();
    return switch (kind.direction()) {
      case DIRECTED -> any.map(dyad -> Dyad.directed(dyad.first(), dyad.second()));
      case SYMMETRIC -> any.map(Dyad::undirected);
      case EITHER -> any;
    };
  }

  private static Arbitrary<List<Setting>> settings(Kind<?> kind, Dyad dyad) {
    List<Arbitrary<Setting>> settings = new ArrayList<>();
    for (Attribute<?, ?> attribute : kind.attributes()) {
      boolean common =
          attribute == Fact.ID
              || attribute == Fact.DYAD
              || attribute == Fact.WHEN
              || attribute == Fact.CITATIONS
              || attribute == Fact.DERIVED_FROM
              || attribute == Fact.OTHER_FIELDS;
      boolean reference =
          attribute.name().equals("ratio") || attribute.type().form() == ValueType.Form.FACT_ID;
      boolean foreignSeat = attribute == Mission.SEAT;
      if (!common && !reference && !foreignSeat) {
        settings.add(setting(attribute, dyad));
      }
    }
    return Combinators.combine(settings).as(list -> list);
  }

  private static Arbitrary<Setting> setting(Attribute<?, ?> attribute, Dyad dyad) {
    Arbitrary<Setting> stated =
        values(attribute.type(), attribute.isRequired(), dyad)
            .map(value -> new Setting(attribute, List.of(value)));
    return attribute.isRequired()
        ? stated
        : Arbitraries.oneOf(stated, Arbitraries.just(new Setting(attribute, List.of())));
  }

  @SuppressWarnings("unchecked") // values gives what the type of the attribute says.
  private static <D extends Described> void set(DescribedBuilder<D, ?> builder, Setting setting) {
    for (Object value : setting.value()) {
      builder.set((Attribute<? super D, Object>) setting.attribute(), value);
    }
  }

  private static Arbitrary<Object> values(ValueType<?> type, boolean required, Dyad dyad) {
    return switch (type.form()) {
      case TEXT -> ChanceryArbitraries.texts().map(each -> each);
      case DECIMAL -> Arbitraries.bigDecimals().map(each -> each);
      case WHEN -> moments().map(each -> each);
      case AMOUNT -> ChanceryArbitraries.amounts().map(each -> each);
      case ACTOR -> ChanceryArbitraries.actors().map(each -> each);
      case STATE -> ChanceryArbitraries.states().map(each -> each);
      case ORGANIZATION -> ChanceryArbitraries.organizations().map(each -> each);
      case PERSON -> ChanceryArbitraries.persons().map(each -> each);
      case TERM -> Arbitraries.of(type.constants()).map(each -> each);
      case LIST ->
          values(type.element(), true, dyad)
              .list()
              .ofMinSize(required ? 1 : 0)
              .ofMaxSize(2)
              .map(ImmutableList::copyOf);
      case STRUCTURE -> structures(type.shape(), dyad).map(each -> each);
      case FACT_ID, DYAD, CITATION ->
          throw new IllegalStateException("no attribute of a kind alone is a " + type.form());
    };
  }

  /** Days of which any order is possible, so that no fact ends before it starts. */
  private static Arbitrary<When> moments() {
    return Arbitraries.of("199X", "1992", "1990/1999", "199X?", "[1991..1998]").map(When::within);
  }

  private static Arbitrary<? extends Described> structures(Shape<?> shape, Dyad dyad) {
    if (shape == Place.SHAPE) {
      return Combinators.combine(ChanceryArbitraries.texts(), ChanceryArbitraries.states())
          .as(Place::of);
    }
    if (shape == Participant.SHAPE) {
      Arbitrary<Participant> persons =
          Combinators.combine(ChanceryArbitraries.persons(), ChanceryArbitraries.texts())
              .as((person, office) -> Participant.builder().person(person).office(office).build());
      Arbitrary<Participant> groups =
          Combinators.combine(ChanceryArbitraries.texts(), ChanceryArbitraries.actors())
              .as((group, actor) -> Participant.builder().group(group).actsFor(actor).build());
      return Arbitraries.oneOf(persons, groups);
    }
    if (shape == Milestone.SHAPE) {
      return Combinators.combine(
              Arbitraries.of(Agreement.Status.class)
                  .filter(status -> status != Agreement.Status.UNKNOWN),
              moments(),
              Arbitraries.of(true, false))
          .as(
              (status, when, onlyOne) -> {
                Milestone.Builder milestone = Milestone.builder().status(status).when(when);
                return onlyOne ? milestone.party(dyad.first()).build() : milestone.build();
              });
    }
    List<Arbitrary<Setting>> settings = new ArrayList<>();
    for (Attribute<?, ?> attribute : shape.attributes()) {
      settings.add(setting(attribute, dyad));
    }
    return Combinators.combine(settings).as(list -> build(shape, list));
  }

  private static <D extends Described> D build(Shape<D> shape, List<Setting> settings) {
    DescribedBuilder<D, ?> builder = shape.newBuilder();
    settings.forEach(setting -> set(builder, setting));
    return builder.build();
  }
}
