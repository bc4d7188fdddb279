package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Person;
import dev.chancery.amount.AmountModifier;
import dev.chancery.fact.Kind.Direction;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindTest {

  /** One fact of each kind, with required attributes only. */
  static Stream<Fact> facts() {
    return Stream.of(
        Given.recognition().build(),
        Given.relationsEvent().build(),
        Given.mission().build(),
        Given.accreditation().build(),
        Given.engagement().build(),
        Given.agreement().milestone(Agreement.Status.SIGNED, "2010").build(),
        Given.membership().build(),
        Given.trade().build(),
        Given.investment().build(),
        Given.position().build(),
        Given.programme().build(),
        Given.corporateActivity().build(),
        Given.frameworkEngagement().build());
  }

  static Stream<Arguments> kindsWithAttributes() {
    return Kind.all().stream()
        .flatMap(kind -> kind.attributes().stream().map(each -> Arguments.of(kind, each)));
  }

  static Stream<Arguments> kindsWithRequiredAttributes() {
    return kindsWithAttributes()
        .filter(arguments -> ((Attribute<?, ?>) arguments.get()[1]).isRequired());
  }

  @Test
  void all_kinds_areThoseOfTheTable() {
    assertThat(Kind.all())
        .extracting(Kind::name)
        .containsExactly(
            "recognition",
            "relations-event",
            "mission",
            "accreditation",
            "engagement",
            "agreement",
            "membership",
            "trade-figure",
            "investment-figure",
            "position",
            "programme",
            "corporate-activity",
            "framework-engagement");
    assertThat(Kind.all()).extracting(Kind::meaning).doesNotHaveDuplicates();
    assertThat(Kind.all()).extracting(kind -> (Object) kind.type()).doesNotHaveDuplicates();
    assertThat(Kind.all()).extracting(Kind::meaning).noneMatch(text -> text.endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "recognition, DIRECTED, recognising, recognised, WITHIN",
    "relations-event, SYMMETRIC, one, other, WITHIN",
    "mission, DIRECTED, sending, receiving, SPELL",
    "accreditation, DIRECTED, sending, receiving, SPELL",
    "engagement, SYMMETRIC, one, other, WITHIN",
    "agreement, SYMMETRIC, one, other, SPELL",
    "membership, DIRECTED, member, organisation, SPELL",
    "trade-figure, EITHER, exporting, importing, EXTENT",
    "investment-figure, DIRECTED, investing, receiving, EXTENT",
    "position, DIRECTED, holding, subject, WITHIN",
    "programme, EITHER, operating, hosting, SPELL",
    "corporate-activity, DIRECTED, home, host, SPELL",
    "framework-engagement, DIRECTED, engaging, framework, SPELL",
  })
  void of_name_describesTheKind(
      String name, Direction direction, String from, String to, Reading reading) {
    Kind<?> kind = Kind.of(name);

    assertThat(kind.direction()).isEqualTo(direction);
    if (direction != Direction.SYMMETRIC) {
      assertThat(kind.fromRole()).isEqualTo(from);
      assertThat(kind.toRole()).isEqualTo(to);
    }
    assertThat(kind.reading()).isEqualTo(reading);
    assertThat(kind).hasToString(name);
    assertThat(Kind.find(name)).isPresent();
  }

  @Test
  void of_unknownName_namesAllKinds() {
    assertThat(Kind.find("wish")).isEmpty();
    assertThatThrownBy(() -> Kind.of("wish"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no kind of fact is called 'wish': expected one of " + Kind.all());
  }

  @ParameterizedTest
  @CsvSource({
    "mision, mission",
    "misison, mission",
    "Mission, mission",
    "missions, mission",
    "tradeFigure, trade-figure",
    "TRADE_FIGURES, trade-figure",
    "relation event, relations-event",
    "wish,",
    "trade,",
    "'',",
  })
  void findNearest_misspelt_isTheKindThatWasMeant(String name, @Nullable String meant) {
    assertThat(Kind.findNearest(name).map(Kind::name).orElse(null)).isEqualTo(meant);
  }

  @Test
  void findNearest_longText_isNone() {
    assertThat(Kind.findNearest("mission" + "-".repeat(1_000_000))).isEmpty();
  }

  @Test
  void all_attributes_haveUniqueNamesAndMeanings() {
    for (Kind<?> kind : Kind.all()) {
      assertThat(kind.attributes()).extracting(Attribute::name).doesNotHaveDuplicates();
      assertThat(kind.attributes()).extracting(Attribute::meaning).doesNotHaveDuplicates();
      assertThat(kind.attributes())
          .extracting(Attribute::name)
          .allMatch(name -> name.matches("[a-z][A-Za-z]*"))
          .contains("id", "dyad", "when", "citations", "rank", "derivedFrom", "note");
    }
  }

  @Test
  void otherFields_noJsonObject_isRefused() {
    assertThatThrownBy(() -> builtWith(Mission.KIND, Fact.OTHER_FIELDS, "red"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mission 'x': otherFields: expected a JSON object, got 'red'");
  }

  @Test
  void attribute_unknownName_namesAllAttributes() {
    assertThat(Mission.KIND.findAttribute("colour")).isEmpty();
    assertThat(Mission.KIND.attribute("seat")).isSameAs(Mission.SEAT);
    assertThatThrownBy(() -> Mission.KIND.attribute("colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mission has no attribute 'colour': expected one of [id, dyad, when, citations, rank,"
                + " derivedFrom, note, otherFields, type, seat, residence, opened, closed]");
  }

  @Test
  void facts_ofEachKind_areAllKinds() {
    assertThat(facts().map(fact -> fact.kind().orElseThrow()))
        .isEqualTo(ImmutableList.copyOf(Kind.all()));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void build_onlyRequired_hasDefaultsAndTheRestEmpty(Fact fact) {
    assertThat(fact.id()).isEqualTo("x");
    assertThat(fact.rank()).isEqualTo(Fact.Rank.NORMAL);
    assertThat(fact.note()).isEmpty();
    assertThat(fact.derivedFrom()).isEmpty();
    assertThat(fact.isDerived()).isFalse();
    assertThat(fact.citations()).containsExactly(Given.CITATION);
    assertThat(fact.kindName()).isEqualTo(fact.kind().orElseThrow().name());
    assertThat(fact.toString()).startsWith(fact.kindName() + "{id=x, dyad=" + fact.dyad());
    for (Attribute<?, ?> attribute : fact.kind().orElseThrow().attributes()) {
      boolean present = attribute.type().form() == ValueType.Form.LIST || attribute.isRequired();
      assertThat(valueOf(attribute, fact).isPresent()).as(attribute.name()).isEqualTo(present);
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void toBuilder_ofAFact_buildsItAgain(Fact fact) {
    assertThat(rebuilt(fact)).isEqualTo(fact).hasSameHashCodeAs(fact);
    assertThat(fact.toBuilder().build()).isEqualTo(fact).hasSameHashCodeAs(fact);
  }

  @Test
  void toBuilder_ofAMission_correctsOneDate() {
    Mission mission =
        Mission.builder()
            .id("m")
            .from("AZ")
            .to("ES")
            .type(Mission.Type.EMBASSY)
            .opened("2005")
            .closed("2010")
            .cite(Given.CITATION)
            .build();

    Mission corrected = mission.toBuilder().opened("2005-03-11").build();

    assertThat(corrected.when().edtf()).hasToString("2005-03-11/2010");
    assertThat(corrected.toBuilder().opened("2005").build()).isEqualTo(mission);
  }

  // Every attribute of every kind.

  @ParameterizedTest
  @MethodSource("kindsWithAttributes")
  void set_anyAttribute_isWhatOfGivesBack(Kind<?> kind, Attribute<?, ?> attribute) {
    if (kind == Agreement.KIND && attribute == Fact.WHEN) {
      return; // It follows from the milestones.
    }
    Object value = sample(kind, attribute.type(), attribute.name());

    Fact built = builtWith(kind, attribute, value);

    assertThat(valueOf(attribute, built).orElseThrow()).isEqualTo(value);
    assertThat(rebuilt(built)).isEqualTo(built);
    if (attribute != Fact.ID) {
      assertThat(built.toString()).contains(attribute.name() + "=");
    }
  }

  @ParameterizedTest
  @MethodSource("kindsWithRequiredAttributes")
  void build_withoutARequiredAttribute_namesIt(Kind<?> kind, Attribute<?, ?> attribute) {
    boolean hasDefault = valueOf(kind.newFact(), attribute) != null;
    boolean impliesWhen = kind == Agreement.KIND && attribute == Fact.WHEN;
    if (hasDefault || impliesWhen) {
      return;
    }

    assertThatThrownBy(() -> builtWithout(kind, attribute))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(attribute.name() + ": expected " + attribute.meaning())
        .hasMessageEndingWith("got nothing")
        .hasMessageStartingWith(kind.name());
  }

  @Test
  void set_null_isRefused() {
    assertThatThrownBy(() -> Given.mission().note(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("note");
  }

  @SuppressWarnings("NullAway") // What a caller without null checks may pass.
  private static String nothing() {
    return null;
  }

  // Visiting.

  @Test
  void accept_factOfEachKind_reachesItsMethod() {
    assertThat(facts().map(fact -> fact.accept(new Naming())))
        .isEqualTo(Kind.all().stream().map(Kind::name).toList());
    assertThat(Given.unsupported().build().accept(new Naming())).isEqualTo("wish");
  }

  private static final class Naming implements Fact.Visitor<String> {
    @Override
    public String visit(Recognition fact) {
      return "recognition";
    }

    @Override
    public String visit(RelationsEvent fact) {
      return "relations-event";
    }

    @Override
    public String visit(Mission fact) {
      return "mission";
    }

    @Override
    public String visit(Accreditation fact) {
      return "accreditation";
    }

    @Override
    public String visit(Engagement fact) {
      return "engagement";
    }

    @Override
    public String visit(Agreement fact) {
      return "agreement";
    }

    @Override
    public String visit(Membership fact) {
      return "membership";
    }

    @Override
    public String visit(TradeFigure fact) {
      return "trade-figure";
    }

    @Override
    public String visit(InvestmentFigure fact) {
      return "investment-figure";
    }

    @Override
    public String visit(Position fact) {
      return "position";
    }

    @Override
    public String visit(Programme fact) {
      return "programme";
    }

    @Override
    public String visit(CorporateActivity fact) {
      return "corporate-activity";
    }

    @Override
    public String visit(FrameworkEngagement fact) {
      return "framework-engagement";
    }

    @Override
    public String visit(UnsupportedFact fact) {
      return fact.kindName();
    }
  }

  // Samples.

  private static Fact exampleOf(Kind<?> kind) {
    return facts().filter(fact -> fact.shape() == kind).findFirst().orElseThrow();
  }

  private static Object sample(Kind<?> kind, ValueType<?> type, String name) {
    return switch (type.form()) {
      case TEXT, FACT_ID ->
          switch (name) {
            case "id" -> "y";
            case "otherFields" -> "{\"/colour\":\"red\"}";
            default -> "some text";
          };
      case DECIMAL -> new BigDecimal("2.2");
      case WHEN -> When.within("2006-05");
      case AMOUNT -> Given.USD_7_MILLION;
      case ACTOR, STATE -> Given.TR;
      case ORGANIZATION -> Given.EU;
      case PERSON -> Person.of("Somebody");
      case DYAD -> exampleOf(kind).dyad();
      case CITATION -> Given.asserted("2020");
      case TERM -> type.constants().get(0);
      case LIST -> ImmutableList.of(sample(kind, type.element(), name));
      case STRUCTURE -> structure(type.shape());
    };
  }

  private static Object structure(Shape<?> shape) {
    return switch (shape.name()) {
      case "place" -> Place.builder().city("Baku").build();
      case "participant" -> Participant.builder().group("experts").build();
      case "milestone" ->
          Milestone.builder().status(Agreement.Status.SIGNED).when(When.within("2011")).build();
      case "institution" -> Institution.builder().name("University").build();
      case "ratio" ->
          Ratio.builder()
              .factor(new BigDecimal("2.2"))
              .modifier(AmountModifier.ABOUT)
              .to("other")
              .build();
      default -> throw new IllegalArgumentException("no sample of a " + shape);
    };
  }

  /** A fact of the kind with the value; what its time follows from gives way to a stated time. */
  private static <F extends Fact> Fact builtWith(
      Kind<F> kind, Attribute<?, ?> attribute, Object value) {
    FactBuilder<F, ?> builder = kind.newFact();
    Fact example = exampleOf(kind);
    for (Attribute<? super F, ?> each : kind.attributes()) {
      boolean implied =
          each == Fact.WHEN
              && (ImmutableList.of("opened", "closed", "appointed", "credentialsPresented", "ended")
                      .contains(attribute.name())
                  || (kind.name().equals("agreement") && attribute != Fact.WHEN));
      if (each != attribute && !implied) {
        valueOf(each, example).ifPresent(stated -> set(builder, each, stated));
      }
    }
    set(builder, attribute, value);
    return builder.build();
  }

  private static <F extends Fact> Fact builtWithout(Kind<F> kind, Attribute<?, ?> attribute) {
    FactBuilder<F, ?> builder = kind.newFact();
    for (Attribute<? super F, ?> each : kind.attributes()) {
      boolean implied = each == Fact.WHEN && kind.name().equals("agreement");
      boolean agreementNeedsTime = implied && attribute == Agreement.MILESTONES;
      if (each != attribute && (!implied || agreementNeedsTime)) {
        valueOf(each, exampleOf(kind)).ifPresent(value -> set(builder, each, value));
      }
    }
    return builder.build();
  }

  @SuppressWarnings("unchecked") // The attribute is one of the builder's shape.
  private static <D extends Described, T> void set(
      DescribedBuilder<D, ?> builder, Attribute<?, ?> attribute, Object value) {
    builder.set((Attribute<D, T>) attribute, (T) value);
  }

  @SuppressWarnings("unchecked") // The attribute is one of the fact's kind.
  private static Optional<Object> valueOf(Attribute<?, ?> attribute, Fact fact) {
    return ((Attribute<Fact, Object>) attribute).of(fact);
  }

  @SuppressWarnings("unchecked") // The attribute is one of the builder's shape.
  private static <F extends Fact> @Nullable Object valueOf(
      FactBuilder<F, ?> builder, Attribute<?, ?> attribute) {
    return builder.value((Attribute<F, Object>) attribute);
  }

  @SuppressWarnings("unchecked") // The shape of a fact is the kind of that fact.
  private static <F extends Fact> Fact rebuilt(F fact) {
    return ((Kind<F>) (Shape<?>) fact.shape()).toBuilder(fact).build();
  }

  @Test
  void direction_ofADyad_isCheckedByTheKind() {
    for (Kind<?> kind : Kind.all()) {
      Dyad directed = Dyad.directed(Given.AZ, Given.EU);
      if (kind.direction() == Direction.SYMMETRIC) {
        assertThatThrownBy(() -> kind.newFact().dyad(directed))
            .hasMessage(kind + ": dyad AZ→org:EU: expected a symmetric pair");
      } else {
        kind.newFact().dyad(directed);
      }
      if (kind.direction() == Direction.DIRECTED) {
        assertThatThrownBy(() -> kind.newFact().dyad(directed.undirected()))
            .hasMessage(
                "%s: dyad AZ–org:EU: expected a directed pair, from the %s to the %s actor",
                kind, kind.fromRole(), kind.toRole());
      }
    }
  }
}
