package dev.chancery.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
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
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes facts from the description of their kind, and what the kinds check from a list of
 * exceptions.
 *
 * @param actors of whom the pair of a fact is, both or one of two; none if it may be of any
 * @param dates when it may be
 */
record FactArbitraries(ImmutableList<Actor> actors, DateArbitraries dates) {
  static final FactArbitraries ANY = new FactArbitraries(ImmutableList.of(), DateArbitraries.ANY);

  /** At least as many as a kind has attributes that are dates. */
  private static final int PARTS = 4;

  /** An attribute and its value, or none. */
  private record Setting(Attribute<?, ?> attribute, List<Object> value) {}

  FactArbitraries dated(Edtf period) {
    return new FactArbitraries(actors, DateArbitraries.in(period));
  }

  FactArbitraries involving(String... codes) {
    if (codes.length < 1 || codes.length > 2) {
      throw new IllegalArgumentException(
          "involving " + List.of(codes) + ": expected the codes of one actor or two");
    }
    ImmutableList.Builder<Actor> named = ImmutableList.builder();
    for (String code : codes) {
      named.add(
          code.startsWith(Organization.ID_PREFIX)
              ? Organization.of(code.substring(Organization.ID_PREFIX.length()))
              : State.of(code));
    }
    return new FactArbitraries(named.build(), dates);
  }

  // Facts.

  Arbitrary<Fact> ofAnyKind() {
    List<Arbitrary<Fact>> possible = new ArrayList<>();
    for (Kind<?> kind : Kind.all()) {
      if (isPossible(kind)) {
        possible.add(ofKind(kind).map(fact -> fact));
      }
    }
    return Arbitraries.oneOf(possible);
  }

  /** Two states are no pair of a member and an organisation. */
  private boolean isPossible(Kind<?> kind) {
    return !isOfOrganization(kind)
        || actors.size() < 2
        || actors.stream().anyMatch(actor -> actor instanceof Organization);
  }

  private static boolean isOfOrganization(Kind<?> kind) {
    return kind == Membership.KIND || kind == FrameworkEngagement.KIND;
  }

  <F extends Fact> Arbitrary<F> ofKind(Kind<F> kind) {
    if (!isPossible(kind)) {
      throw new IllegalArgumentException(
          kind + " involving " + actors + ": expected an organisation among them");
    }
    return Combinators.combine(
            dyads(kind),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
            dates.whens(),
            ChanceryArbitraries.citations().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.oneOf(settings(kind, true), settings(kind, false)),
            Arbitraries.of(false, true))
        .as(
            (dyad, id, when, citations, settings, byOneParty) -> {
              FactBuilder<F, ?> fact = kind.newFact();
              fact.id(kind.name() + "-" + id).dyad(dyad);
              fact.citations(citations);
              boolean timed = false;
              for (Setting setting : settings) {
                set(fact, byOneParty ? byOneParty(setting, dyad) : setting);
                timed |= impliesWhen(kind, setting);
              }
              if (!timed) {
                fact.when(when);
              }
              return fact.build();
            });
  }

  /** Milestones are of a party of the pair; all else does not depend on whose the fact is. */
  private static Setting byOneParty(Setting setting, Dyad dyad) {
    if (setting.attribute() != Agreement.MILESTONES) {
      return setting;
    }
    ImmutableList<Milestone> milestones =
        ((ImmutableList<?>) setting.value().get(0))
            .stream()
                .map(each -> ofParty((Milestone) each, dyad.first()))
                .collect(ImmutableList.toImmutableList());
    return new Setting(setting.attribute(), List.of(milestones));
  }

  private static Milestone ofParty(Milestone step, Actor party) {
    return Milestone.builder().status(step.status()).when(step.when()).party(party).build();
  }

  Arbitrary<UnsupportedFact> unsupported() {
    return Combinators.combine(
            Arbitraries.of("protest", "sanction", "exchange-of-notes"),
            dyads(),
            dates.whens(),
            ChanceryArbitraries.citations(),
            Arbitraries.of("{}", "{\"text\": \"energy\"}", "{\"a\": [1, {\"b\": null}]}"))
        .as(
            (kind, dyad, when, citation, content) ->
                UnsupportedFact.builder()
                    .id(kind)
                    .dyad(dyad)
                    .when(when)
                    .kindName(kind)
                    .content(content)
                    .cite(citation)
                    .build());
  }

  Arbitrary<Coverage> coverages() {
    Arbitrary<Edtf> periods =
        dates.anyTime() ? dates.edtf().filter(period -> !period.isSet()) : dates.dates();
    List<Kind<?>> possible = Kind.all().stream().filter(this::isPossible).toList();
    return Combinators.combine(
            Arbitraries.of(possible), dyads(), periods, Arbitraries.of(0, 1, 2, 3, 4, 5))
        .as(
            (kind, dyad, period, form) -> {
              Coverage claim;
              if (form == 4 && actors.isEmpty()) {
                claim = Coverage.ofAllPairs(kind, period);
              } else if (form == 5) {
                claim =
                    Coverage.ofActor(kind, actors.isEmpty() ? dyad.first() : actors.get(0), period);
              } else {
                claim = Coverage.of(kind, dyad, period);
              }
              return form == 3 ? claim.withNote("as far as the archive goes") : claim;
            });
  }

  Arbitrary<Dataset> datasets() {
    return Combinators.combine(
            ofAnyKind().list().ofMaxSize(12).uniqueElements(Fact::id),
            coverages().list().ofMaxSize(2))
        .as(
            (all, claims) -> {
              Dataset.Builder dataset = Dataset.builder("generated").version("1");
              all.forEach(dataset::add);
              claims.forEach(dataset::coverage);
              return dataset.build();
            });
  }

  // Pairs.

  /** Of those who are wanted, and of states otherwise. */
  Arbitrary<Dyad> dyads() {
    Arbitrary<Actor> first =
        actors.isEmpty() ? actor(ChanceryArbitraries.states()) : Arbitraries.just(actors.get(0));
    Arbitrary<Actor> second =
        actors.size() < 2 ? actor(ChanceryArbitraries.states()) : Arbitraries.just(actors.get(1));
    return Combinators.combine(first, second, Arbitraries.of(true, false), Arbitraries.of(1, 2))
        .filter((one, other, directed, order) -> !one.equals(other))
        .as(
            (one, other, directed, order) -> {
              Actor from = order == 1 ? one : other;
              Actor to = order == 1 ? other : one;
              return directed ? Dyad.directed(from, to) : Dyad.between(from, to);
            });
  }

  private static Arbitrary<Actor> actor(Arbitrary<? extends Actor> some) {
    return some.map(actor -> actor);
  }

  private Arbitrary<Dyad> dyads(Kind<?> kind) {
    if (isOfOrganization(kind)) {
      Arbitrary<Actor> members = actor(ChanceryArbitraries.states());
      Arbitrary<Actor> organizations = actor(ChanceryArbitraries.organizations());
      for (Actor actor : actors) {
        if (actor instanceof Organization) {
          organizations = Arbitraries.just(actor);
        } else {
          members = Arbitraries.just(actor);
        }
      }
      boolean both = actors.stream().allMatch(each -> each instanceof Organization);
      if (actors.size() == 2 && both) {
        members = Arbitraries.just(actors.get(0));
      }
      return Combinators.combine(members, organizations).as(Dyad::directed);
    }
    return switch (kind.direction()) {
      case DIRECTED -> dyads().map(dyad -> Dyad.directed(dyad.first(), dyad.second()));
      case SYMMETRIC -> dyads().map(Dyad::undirected);
      case EITHER -> dyads();
    };
  }

  // Attributes.

  /** Whether the time of the fact follows from this. */
  private static boolean impliesWhen(Kind<?> kind, Setting setting) {
    boolean dated =
        setting.attribute().type().form() == ValueType.Form.WHEN
            || setting.attribute() == Agreement.MILESTONES;
    return kind.impliesWhen() && dated && !setting.value().isEmpty();
  }

  /**
   * Makes the attributes of a kind.
   *
   * @param inOrder whether those that are dates are so for certain, in the order in which they are
   *     described
   */
  private Arbitrary<List<Setting>> settings(Kind<?> kind, boolean inOrder) {
    int part = 0;
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
        boolean date = attribute.type().form() == ValueType.Form.WHEN;
        Arbitrary<Object> values =
            date && inOrder
                ? dates.part(part++, PARTS).map(each -> each)
                : values(attribute.type(), attribute.isRequired());
        settings.add(setting(attribute, values));
      }
    }
    return Combinators.combine(settings).as(list -> list);
  }

  /** What need not be said is left out first when a failure is made smaller. */
  private static Arbitrary<Setting> setting(Attribute<?, ?> attribute, Arbitrary<Object> values) {
    Arbitrary<Setting> stated = values.map(value -> new Setting(attribute, List.of(value)));
    return attribute.isRequired()
        ? stated
        : Arbitraries.oneOf(Arbitraries.just(new Setting(attribute, List.of())), stated);
  }

  @SuppressWarnings("unchecked") // values gives what the type of the attribute says.
  private static <D extends Described> void set(DescribedBuilder<D, ?> builder, Setting setting) {
    for (Object value : setting.value()) {
      builder.set((Attribute<? super D, Object>) setting.attribute(), value);
    }
  }

  private Arbitrary<Object> values(ValueType<?> type, boolean required) {
    return switch (type.form()) {
      case TEXT -> ChanceryArbitraries.texts().map(each -> each);
      case DECIMAL -> Arbitraries.bigDecimals().map(each -> each);
      case WHEN -> dates.together().map(each -> each);
      case AMOUNT -> ChanceryArbitraries.amounts().map(each -> each);
      case ACTOR -> ChanceryArbitraries.actors().map(each -> each);
      case STATE -> ChanceryArbitraries.states().map(each -> each);
      case ORGANIZATION -> ChanceryArbitraries.organizations().map(each -> each);
      case PERSON -> ChanceryArbitraries.persons().map(each -> each);
      case TERM -> Arbitraries.of(type.constants()).map(each -> each);
      case LIST ->
          values(type.element(), true)
              .list()
              .ofMinSize(required ? 1 : 0)
              .ofMaxSize(2)
              .map(ImmutableList::copyOf);
      case STRUCTURE -> structures(type.shape()).map(each -> each);
      case FACT_ID, DYAD, CITATION ->
          throw new IllegalStateException("no attribute of a kind alone is a " + type.form());
    };
  }

  private Arbitrary<? extends Described> structures(Shape<?> shape) {
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
              dates.together())
          .as((status, when) -> Milestone.builder().status(status).when(when).build());
    }
    List<Arbitrary<Setting>> settings = new ArrayList<>();
    for (Attribute<?, ?> attribute : shape.attributes()) {
      settings.add(setting(attribute, values(attribute.type(), attribute.isRequired())));
    }
    return Combinators.combine(settings).as(list -> build(shape, list));
  }

  private static <D extends Described> D build(Shape<D> shape, List<Setting> settings) {
    DescribedBuilder<D, ?> builder = shape.newBuilder();
    settings.forEach(setting -> set(builder, setting));
    return builder.build();
  }
}
