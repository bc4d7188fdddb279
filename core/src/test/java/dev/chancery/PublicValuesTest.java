package dev.chancery;

import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Attested;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.OrganizationLookup;
import dev.chancery.actor.Organizations;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.actor.StateLookup;
import dev.chancery.actor.StateName;
import dev.chancery.actor.States;
import dev.chancery.actor.Succession;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountColumn;
import dev.chancery.amount.AmountComparison;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.Currency;
import dev.chancery.amount.CurrencyPolicy;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Described;
import dev.chancery.fact.DescribedBuilder;
import dev.chancery.fact.DirectedBuilder;
import dev.chancery.fact.EitherBuilder;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Institution;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Ratio;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.Shape;
import dev.chancery.fact.SymmetricBuilder;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.io.ChanceryModule;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadProgress;
import dev.chancery.io.LoadReport;
import dev.chancery.io.ReadLimits;
import dev.chancery.query.AccreditationQuery;
import dev.chancery.query.AgreementQuery;
import dev.chancery.query.Condition;
import dev.chancery.query.CorporateActivityQuery;
import dev.chancery.query.Criteria;
import dev.chancery.query.DirectedQuery;
import dev.chancery.query.EngagementQuery;
import dev.chancery.query.FactQuery;
import dev.chancery.query.FigureQuery;
import dev.chancery.query.FrameworkEngagementQuery;
import dev.chancery.query.Groups;
import dev.chancery.query.InvestmentQuery;
import dev.chancery.query.Keys;
import dev.chancery.query.MembershipQuery;
import dev.chancery.query.MissionQuery;
import dev.chancery.query.Plan;
import dev.chancery.query.PositionQuery;
import dev.chancery.query.ProgrammeQuery;
import dev.chancery.query.Query;
import dev.chancery.query.QueryEngine;
import dev.chancery.query.RecognitionQuery;
import dev.chancery.query.RelationsEventQuery;
import dev.chancery.query.Selection;
import dev.chancery.query.TradeQuery;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.Edtf;
import dev.chancery.time.SeasonPolicy;
import dev.chancery.time.TemporalEntity;
import dev.chancery.time.TemporalRelation;
import dev.chancery.time.When;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of each public type inside a document and in Java's serialization. Constants are
 * read everywhere, exceptions are serialized only, and every other type stands in one of the lists
 * here: a new one fails a test until somebody decides.
 */
public class PublicValuesTest {
  /** Types whose values a document gives back. */
  private static final ImmutableSet<Class<?>> READ =
      ImmutableSet.of(
          Bound.class,
          Bounds.class,
          DatePhrase.class,
          Edtf.class,
          When.class,
          Amount.class,
          AmountComparison.class,
          AmountPhrase.class,
          Currency.class,
          Factor.class,
          Citation.class,
          Source.class,
          Actor.class,
          Attested.class,
          Dyad.class,
          Organization.class,
          Person.class,
          State.class,
          StateLookup.class,
          OrganizationLookup.class,
          StateName.class,
          Succession.class,
          Fact.class,
          Accreditation.class,
          Agreement.class,
          CorporateActivity.class,
          Engagement.class,
          FrameworkEngagement.class,
          InvestmentFigure.class,
          Membership.class,
          Mission.class,
          Position.class,
          Programme.class,
          Recognition.class,
          RelationsEvent.class,
          TradeFigure.class,
          UnsupportedFact.class,
          FactComparison.class,
          Institution.class,
          Kind.class,
          Milestone.class,
          Participant.class,
          Place.class,
          Ratio.class,
          Plan.class,
          Plan.Step.class,
          Answer.class,
          Conflict.class,
          Coverage.class,
          Dataset.class,
          Finding.class,
          Merge.class,
          RelatedTopic.class,
          SharedMembership.class,
          LoadFailure.class,
          LoadReport.class,
          ReadLimits.class);

  /** Types whose values are written for whoever reads the document, and cannot be made of it. */
  private static final ImmutableSet<Class<?>> WRITTEN =
      ImmutableSet.<Class<?>>builder()
          .add(SeasonPolicy.class, TemporalEntity.class, TemporalRelation.class)
          .add(Attribute.class, Described.class)
          .add(DatasetDiff.class, DatasetDiff.Part.class, DatasetDiff.Change.class)
          .add(DatasetDiff.ValueChange.class)
          .add(Criteria.class, Criteria.Order.class, Groups.class, Condition.class)
          .add(conditions())
          .add(Query.class, DirectedQuery.class, FigureQuery.class)
          .add(AccreditationQuery.class, AgreementQuery.class, CorporateActivityQuery.class)
          .add(EngagementQuery.class, FactQuery.class, FrameworkEngagementQuery.class)
          .add(InvestmentQuery.class, MembershipQuery.class, MissionQuery.class)
          .add(PositionQuery.class, ProgrammeQuery.class, RecognitionQuery.class)
          .add(RelationsEventQuery.class, TradeQuery.class)
          .add(LoadProgress.class)
          .build();

  /** Of those, the ones that go nowhere else: they hold a dataset, or are read as they come. */
  private static final ImmutableSet<Class<?>> HERE_ONLY =
      ImmutableSet.of(Query.class, Groups.class, LoadProgress.class);

  /** Types that are no values: they ask, build, describe, decide or do. */
  private static final ImmutableSet<Class<?>> NO_VALUES =
      ImmutableSet.<Class<?>>builder()
          .add(
              Chancery.class, States.class, Organizations.class, Datasets.class, Relationship.class)
          .add(AmountColumn.class, CompactFacts.class, CompactFacts.Builder.class, Keys.class)
          .add(Shape.class, ValueType.class, CurrencyPolicy.class, ResolutionPolicy.class)
          .add(QueryEngine.class, Selection.class, Fact.Visitor.class)
          .add(DescribedBuilder.class, FactBuilder.class, DirectedBuilder.class)
          .add(EitherBuilder.class, SymmetricBuilder.class)
          .add(Dataset.Builder.class, Source.Builder.class)
          .add(Accreditation.Builder.class, Agreement.Builder.class)
          .add(CorporateActivity.Builder.class, Engagement.Builder.class)
          .add(FrameworkEngagement.Builder.class, InvestmentFigure.Builder.class)
          .add(Membership.Builder.class, Mission.Builder.class, Position.Builder.class)
          .add(Programme.Builder.class, Recognition.Builder.class, RelationsEvent.Builder.class)
          .add(TradeFigure.Builder.class, UnsupportedFact.Builder.class)
          .add(Institution.Builder.class, Milestone.Builder.class, Participant.Builder.class)
          .add(Place.Builder.class, Ratio.Builder.class)
          .add(DatasetReader.class, DatasetWriter.class, ChanceryModule.class)
          .build();

  /** Types that are keys of maps, too; as are constants. */
  private static final ImmutableSet<Class<?>> KEYS =
      ImmutableSet.of(
          Actor.class,
          AmountPhrase.class,
          Currency.class,
          Dyad.class,
          Edtf.class,
          Factor.class,
          Kind.class,
          Organization.class,
          Person.class,
          State.class);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new ChanceryModule()).build();
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final ImmutableList<Object> VALUES = values();

  public PublicValuesTest() {}

  /** What Jackson makes around a value: a property, the elements of a list and of a map. */
  public record Around<T>(@Nullable T value, List<T> list, Map<String, T> map) {}

  private static Class<?>[] conditions() {
    return Stream.of(Condition.class.getPermittedSubclasses()).toArray(Class<?>[]::new);
  }

  static ImmutableList<Object> values() {
    Organization eu = Organization.of("EU");
    StateName name = new StateName(StateName.Type.ALIAS, "Azerbaidjan");
    Membership membership =
        Membership.builder()
            .id("m")
            .fromTo(ES, Organization.of("OWN-1", "Our own"))
            .when("1990~/..")
            .cite(Citation.of(Source.builder("s", "Source").build()))
            .build();
    return ImmutableList.builder()
        .addAll(SerializedValuesTest.values().values())
        .add(membership)
        .add(Bound.of(LocalDate.of(1992, 2, 11)), Bound.unknown(), Bound.openFuture())
        .add(Bound.openPast())
        .add(Edtf.parse("1985/..").bounds())
        .add(DatePhrase.parse("late 2005"), DatePhrase.parse("1985"))
        .add(DatePhrase.parse("last year", LocalDate.of(2005, 6, 7)))
        .add(Edtf.parse("2004-06-~01/.."), When.asOf("2005"), When.within("1992-02-11"))
        .add(Amount.parse("about USD 53.70 million"))
        .add(Amount.parse("USD 7 million").comparedWith(Amount.parse("more than USD 6 million")))
        .add(AmountPhrase.parse("over $7 million"), Currency.of("SUR"), Factor.parse("about 2.2"))
        .add(SeasonPolicy.METEOROLOGICAL)
        .add(AZ, eu, Dyad.directed(AZ, eu), Dyad.between(AZ, ES), Person.of("José Núñez"), name)
        .add(new Attested<>(name, Edtf.parse("1991/..").bounds(), ImmutableList.of()))
        .add(new OrganizationLookup("QX", ImmutableList.of(), "no organisation is so called"))
        .add(new StateLookup("QX", ImmutableList.of(), "no state has the code 'QX'"))
        .add(membership.citations().get(0), membership.citations().get(0).source())
        .add(Institution.builder().name("Cervantes Institute").build())
        .add(Participant.builder().person(Person.of("Ana Ruiz")).actsFor(AZ).build())
        .add(
            Milestone.builder()
                .status(Agreement.Status.SIGNED)
                .when(When.within("2005"))
                .party(AZ)
                .build())
        .add(Place.of("Baku", AZ))
        .add(
            Ratio.builder()
                .factor(new BigDecimal("2.2"))
                .modifier(AmountModifier.EXACT)
                .to("other")
                .build())
        .add(Mission.KIND, Mission.SEAT, Fact.ID)
        .add(new SharedMembership(eu, Certainty.POSSIBLE, ImmutableList.of(membership)))
        .add(ReadLimits.standard().withDepth(7))
        .add(new LoadProgress(1, OptionalLong.of(2), 3, Duration.ofMillis(1500), false))
        .add(queries().toArray())
        .addAll(queries().stream().map(Query::criteria).toList())
        .addAll(queries().stream().flatMap(each -> each.criteria().conditions().stream()).toList())
        .addAll(queries().stream().flatMap(each -> each.criteria().orders().stream()).toList())
        .add(DATA.missions().groupedBy(Mission.TYPE), DATA.facts().groupedByYear())
        .add(DATA.facts().groupedByPair(), DATA.facts().groupedByKind())
        .build();
  }

  /** Together these have every condition. */
  private static List<Query<?, ?>> queries() {
    return List.of(
        DATA.facts().involving(AZ).involvingAny(AZ, ES).ofKind(Mission.KIND).between(AZ, ES),
        DATA.facts()
            .during("2003")
            .matching("oil")
            .citing(DATA.sources().values().asList().get(0))
            .current()
            .stated(),
        DATA.trade().from(AZ).to(ES).directed().amountAtLeast("USD 7").inCurrency("USD"),
        DATA.missions().type(Mission.Type.EMBASSY).sortedBy(Mission.OPENED),
        DATA.agreements().withStatus(Agreement.Status.IN_FORCE, LocalDate.of(2005, 1, 1)),
        DATA.trade().allCommodities(),
        DATA.investments(),
        DATA.recognitions(),
        DATA.relationsEvents(),
        DATA.accreditations(),
        DATA.engagements(),
        DATA.memberships(),
        DATA.positions(),
        DATA.programmes(),
        DATA.corporateActivities(),
        DATA.frameworkEngagements());
  }

  private static List<?> valuesOf(Class<?> type) {
    return type.isEnum()
        ? List.of(type.getEnumConstants())
        : VALUES.stream().filter(type::isInstance).toList();
  }

  // The lists.

  private static Set<Class<?>> publicTypes() throws Exception {
    Path classes =
        Path.of(Chancery.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<Class<?>> types = Sets.newLinkedHashSet();
    try (Stream<Path> files = Files.walk(classes.resolve("dev"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String path = classes.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (!name.endsWith("-info")) {
          Class<?> type = Class.forName(name.replace('\\', '.'));
          if (isPublic(type)) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static boolean isPublic(Class<?> type) {
    if (type.isAnonymousClass() || type.isLocalClass() || !Modifier.isPublic(type.getModifiers())) {
      return false;
    }
    return type.getDeclaringClass() == null || isPublic(type.getDeclaringClass());
  }

  @Test
  void everyPublicType_hasItsPlace() throws Exception {
    List<Class<?>> listed = new ArrayList<>();
    listed.addAll(READ);
    listed.addAll(WRITTEN);
    listed.addAll(NO_VALUES);
    List<Class<?>> others =
        publicTypes().stream()
            .filter(type -> !type.isEnum() && !Throwable.class.isAssignableFrom(type))
            .toList();

    assertThat(others).hasSizeGreaterThan(100);
    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(others);
  }

  static List<Class<?>> constants() throws Exception {
    return publicTypes().stream().filter(Class::isEnum).toList();
  }

  static List<Class<?>> errors() throws Exception {
    return publicTypes().stream().filter(Throwable.class::isAssignableFrom).toList();
  }

  static List<Class<?>> readTypes() throws Exception {
    return ImmutableList.<Class<?>>builder().addAll(READ).addAll(constants()).build();
  }

  static Set<Class<?>> writtenTypes() {
    return WRITTEN;
  }

  static Set<Class<?>> typesThatAreNoValues() {
    return NO_VALUES;
  }

  static Set<Class<?>> keyTypes() throws Exception {
    return Sets.union(KEYS, Set.copyOf(constants()));
  }

  static List<Class<?>> serializedTypes() throws Exception {
    return Stream.concat(readTypes().stream(), WRITTEN.stream())
        .filter(type -> HERE_ONLY.stream().noneMatch(each -> each.isAssignableFrom(type)))
        .filter(type -> type != Described.class && type != TemporalEntity.class)
        .toList();
  }

  // In documents.

  private static JavaType javaType(Class<?> type) {
    return type == Attested.class
        ? MAPPER.getTypeFactory().constructParametricType(type, StateName.class)
        : MAPPER.constructType(type);
  }

  @ParameterizedTest
  @MethodSource("readTypes")
  void value_inADocument_isReadBack(Class<?> type) throws Exception {
    JavaType around = MAPPER.getTypeFactory().constructParametricType(Around.class, javaType(type));

    assertThat(valuesOf(type)).isNotEmpty();
    for (Object value : valuesOf(type)) {
      Around<Object> written = new Around<>(value, List.of(value, value), Map.of("key", value));
      String json = MAPPER.writeValueAsString(written);
      assertThat(MAPPER.<Object>readValue(json, around)).as(json).isEqualTo(written);
      assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, around))).isEqualTo(json);
    }
    assertThat(MAPPER.<Around<?>>readValue("{\"value\":null}", around).value()).isNull();
    assertThat(MAPPER.<Around<?>>readValue("{}", around).value()).isNull();
  }

  @ParameterizedTest
  @MethodSource("keyTypes")
  void value_asAKey_isReadBack(Class<?> type) throws Exception {
    JavaType mapType =
        MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, type, Integer.class);
    Map<Object, Integer> map = new LinkedHashMap<>();
    valuesOf(type).forEach(each -> map.put(each, map.size()));
    String json = MAPPER.writeValueAsString(map);

    assertThat(map).isNotEmpty();
    assertThat(MAPPER.<Object>readValue(json, mapType)).as(json).isEqualTo(map);
    if (type.isEnum()) {
      Object constant = map.keySet().iterator().next();
      assertThat(json).startsWith("{" + MAPPER.writeValueAsString(constant) + ":0");
    }
  }

  @ParameterizedTest
  @MethodSource("writtenTypes")
  void value_thatIsOnlyWritten_isRefusedWhenRead(Class<?> type) throws Exception {
    assertThat(valuesOf(type)).as("values of %s", type).isNotEmpty();
    for (Object value : valuesOf(type)) {
      String json = MAPPER.writeValueAsString(value);
      assertThat(MAPPER.readTree(json).toString()).isEqualTo(json).hasSizeGreaterThan(2);
      assertThatThrownBy(() -> MAPPER.readValue(json, type))
          .isInstanceOf(JsonMappingException.class)
          .hasMessageContaining(type.getSimpleName() + " is not read from a document");
    }
  }

  @ParameterizedTest
  @MethodSource("typesThatAreNoValues")
  void typeThatIsNoValue_isRefusedWhenRead(Class<?> type) {
    if (type != Chancery.class) { // Whose package has no values.
      assertThatThrownBy(() -> MAPPER.readValue("{}", type))
          .isInstanceOf(JsonMappingException.class)
          .hasMessageContaining(type.getSimpleName() + " is not read from a document");
    }
  }

  @Test
  void whatIsNoValue_isRefusedWhenWritten() {
    List<Object> others =
        List.of(
            DATA.between(AZ, ES),
            Dataset.builder("x"),
            Mission.builder(),
            Mission.TYPE.type(),
            DatasetReader.strict());
    for (Object each : others) {
      assertThatThrownBy(() -> MAPPER.writeValueAsString(each))
          .isInstanceOf(JsonProcessingException.class)
          .hasMessageContaining(each.getClass().getSimpleName() + " has no form in a document");
    }
  }

  // In Java's serialization.

  @ParameterizedTest
  @MethodSource("serializedTypes")
  void value_writtenAndRead_isEqual(Class<?> type) throws Exception {
    assertThat(type).isAssignableTo(Serializable.class);
    for (Object value : valuesOf(type)) {
      Object read = read(written(value));
      assertThat(read).isEqualTo(value).hasSameHashCodeAs(value);
      assertThat(read).hasToString(value.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("serializedTypes")
  void serializedType_saysItsVersion(Class<?> type) throws Exception {
    boolean isWritten =
        !type.isEnum() && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    // A record's components are its form, whatever its version.
    if (isWritten && !type.isRecord()) {
      Field version = type.getDeclaredField("serialVersionUID");
      version.setAccessible(true);
      assertThat(version.getLong(null)).isEqualTo(1);
    }
  }

  @Test
  void whatGoesNowhereElse_isNotSerialized() {
    for (Class<?> type : Sets.union(HERE_ONLY, NO_VALUES)) {
      if (type != ChanceryModule.class) { // Jackson's modules are.
        assertThat(Serializable.class.isAssignableFrom(type)).as("%s", type).isFalse();
        for (Object value : valuesOf(type)) {
          if (!(value instanceof Kind)) {
            assertThatThrownBy(() -> written(value)).isInstanceOf(NotSerializableException.class);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void error_isSerializedWithAllThatItTells(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        assertThat(Modifier.isTransient(field.getModifiers())).as("%s", field).isFalse();
        assertThat(field.getType().isPrimitive() || isSerializable(field)).as("%s", field).isTrue();
      }
    }
  }

  private static boolean isSerializable(Field field) {
    return Serializable.class.isAssignableFrom(field.getType());
  }

  /** As a stream can leave out what it likes, none of the parts may be missing. */
  @ParameterizedTest
  @MethodSource("serializedTypes")
  void serializedValue_withoutAPart_isRefused(Class<?> type) throws Exception {
    Object value = valuesOf(type).get(0);
    Object form = form(value);
    if (form instanceof Record record && !(value instanceof Enum)) {
      for (RecordComponent part : List.of(record.getClass().getRecordComponents())) {
        if (!part.getType().isPrimitive() && !isNullable(part)) {
          assertThat(catchThrowable(() -> madeWithout(part, record)))
              .as("%s of %s without %s", record.getClass(), value, part.getName())
              .isNotNull();
        }
      }
    }
  }

  /** What is written in the place of the value. */
  private static Object form(Object value) throws Exception {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Method replacing = type.getDeclaredMethod("writeReplace");
        replacing.setAccessible(true);
        return replacing.invoke(value);
      } catch (NoSuchMethodException e) {
        // The next may have it.
      }
    }
    return value;
  }

  private static boolean isNullable(RecordComponent part) {
    AnnotatedElement type = part.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Object madeWithout(RecordComponent missing, Record form) throws Exception {
    List<RecordComponent> parts = List.of(form.getClass().getRecordComponents());
    Constructor<?> constructor =
        form.getClass()
            .getDeclaredConstructor(
                parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    List<@Nullable Object> arguments = new ArrayList<>();
    for (RecordComponent part : parts) {
      part.getAccessor().setAccessible(true);
      boolean isMissing = part.getName().equals(missing.getName());
      arguments.add(isMissing ? null : part.getAccessor().invoke(form));
    }
    Object made = constructor.newInstance(arguments.toArray());
    for (Method resolving : List.of(form.getClass().getDeclaredMethods())) {
      if (resolving.getName().equals("readResolve")) {
        resolving.setAccessible(true);
        return resolving.invoke(made);
      }
    }
    return made;
  }
}
