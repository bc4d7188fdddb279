package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chancery.Chancery;
import dev.chancery.actor.CodeSystem;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Organizations;
import dev.chancery.actor.State;
import dev.chancery.actor.StatehoodPolicy;
import dev.chancery.actor.States;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.AmountPhraseException;
import dev.chancery.amount.Currency;
import dev.chancery.amount.CurrencyPolicy;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.RelationsStatus;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.ChanceryModule;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadReport;
import dev.chancery.io.ReadLimits;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.query.FactQuery;
import dev.chancery.query.MembershipQuery;
import dev.chancery.query.MissionQuery;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.testkit.Fixtures;
import dev.chancery.time.AllenRelation;
import dev.chancery.time.Certainty;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.Edtf;
import dev.chancery.time.SeasonPolicy;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is compiled here and does what it says. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final Dataset data = Chancery.bundled();
  private final State azerbaijan = State.of("AZ");
  private final State spain = State.of("ESP");
  private final Relationship relationship = data.between(azerbaijan, spain);

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String testkitPage() throws IOException {
    return Files.readString(ROOT.resolve("testkit").resolve("README.md"));
  }

  /** The statements of the page's code, without comments and white space. */
  private static List<String> statements(String page) {
    List<String> statements = new ArrayList<>();
    Matcher block = JAVA.matcher(page);
    while (block.find()) {
      String code = block.group(1).replaceAll("//[^\n]*", "");
      for (String statement : code.split(";\\s*", -1)) {
        if (!statement.isBlank()) {
          statements.add(statement.replaceAll("\\s+", ""));
        }
      }
    }
    return statements;
  }

  static List<String> statementsOfTheReadme() throws IOException {
    return statements(readme());
  }

  @ParameterizedTest
  @MethodSource("statementsOfTheReadme")
  void statementOfTheReadme_isCompiledHere(String statement) throws IOException {
    String source =
        Files.readString(
            Path.of("src", "test", "java", "dev", "chancery", "examples", "ReadmeTest.java"));
    assertThat(source.replaceAll("\\s+", "")).contains(statement);
  }

  static List<String> statementsOfTheTestkit() throws IOException {
    return statements(testkitPage());
  }

  @ParameterizedTest
  @MethodSource("statementsOfTheTestkit")
  void statementOfTheTestkit_isCompiledByAProjectThatUsesIt(String statement) throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(ROOT.resolve("testkit/blackbox/src/test/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.append(Files.readString(file));
      }
    }
    assertThat(sources.toString().replaceAll("\\s+", "")).contains(statement);
  }

  @Test
  void fixturesOfTheTestkit_areCalledAsItsPageSays() throws Exception {
    Set<String> names = new TreeSet<>();
    Matcher row = Pattern.compile("\\| `(\\w+)\\(\\)` \\| `([a-z-]+)` \\|").matcher(testkitPage());
    while (row.find()) {
      Dataset fixture = (Dataset) Fixtures.class.getMethod(row.group(1)).invoke(null);
      assertThat(fixture.name()).isEqualTo(row.group(2));
      names.add(row.group(2));
    }
    assertThat(names).isEqualTo(Fixtures.all().keySet());
  }

  @Test
  void packagesOfTheTestkit_haveWhatItsPageSays() throws IOException {
    Matcher row =
        Pattern.compile("\\| `(dev\\.chancery\\.testkit[.a-z]*)` \\| ([^|]+) \\|")
            .matcher(testkitPage());
    int packages = 0;
    while (row.find()) {
      Matcher type = Pattern.compile("`@?(\\w+)`").matcher(row.group(2));
      while (type.find()) {
        assertThat(ROOT.resolve("testkit/src/main/java"))
            .isDirectoryRecursivelyContaining(
                "glob:**/" + row.group(1).replace('.', '/') + "/" + type.group(1) + ".java");
      }
      packages++;
    }
    assertThat(packages).isEqualTo(4);
  }

  @Test
  void dependenciesOfTheTestkit_areThoseOfTheProjectThatUsesIt() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Matcher dependency =
        Pattern.compile("<groupId>([^<]+)</groupId>\\s+<artifactId>([^<]+)</artifactId>")
            .matcher(
                Files.readString(ROOT.resolve("testkit/blackbox/pom.xml"))
                    .replaceFirst("(?s)^.*<dependencies>", ""));
    List<String> shown = new ArrayList<>();
    while (dependency.find()) {
      String group = dependency.group(1);
      String versions = group.substring(group.lastIndexOf('.') + 1).replace("jupiter", "junit");
      String version =
          group.equals("dev.chancery")
              ? pom.replaceFirst("(?s)^.*?<version>([^<]+)<.*$", "$1")
              : pom.replaceFirst("(?s)^.*<" + versions + "\\.version>([^<]+)<.*$", "$1");
      shown.add(
          "  <artifactId>%s</artifactId>\n  <version>%s</version>"
              .formatted(dependency.group(2), version));
    }
    assertThat(shown).hasSize(5);
    assertThat(testkitPage()).contains(shown);
  }

  @Test
  void firstQuestions_areAnsweredAsShown() {
    Dataset data = Chancery.bundled();
    State azerbaijan = State.of("AZ");
    State spain = State.of("ESP");
    Relationship relationship = data.between(azerbaijan, spain);

    assertThat(relationship.establishedOn()).get().hasToString("1992-02-11");
    Answer answer = relationship.haveRelationsOn(LocalDate.of(2000, 1, 1));
    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.reason()).contains("1992-02-11");
    assertThat(answer.facts()).hasSize(1);
    assertThat(answer.facts().get(0).citations().get(0).source().url()).isPresent();
  }

  @Test
  void questions_areAnsweredAsShown() {
    Dataset data = Chancery.bundled();
    LocalDate then = LocalDate.of(1980, 1, 1);
    State spain = State.of("ES");
    State mexico = States.find("Mexico").get();
    Organization nato = Organization.of("NATO");

    assertThat(States.on(then)).contains(spain, mexico);
    assertThat(States.find("Zaire", then).get()).isEqualTo(State.of("CD"));
    assertThat(Organizations.find("Arab League", then).get()).isEqualTo(Organization.of("LAS"));
    assertThat(data.memberships().in(nato).form(Membership.Form.FULL).on(then).members())
        .hasSize(15);
    assertThat(data.isMemberOn(spain, nato, then).verdict()).isEqualTo(Verdict.NO);
    assertThat(data.between(spain, mexico).sharedMembershipsOn(then))
        .extracting(shared -> shared.organization().code())
        .containsExactly("UN");
    assertThat(data.between(spain, mexico).relationsOn(LocalDate.of(1950, 1, 1)))
        .isEqualTo(RelationsStatus.SEVERED);
    assertThat(data.between(spain, mexico).timeline()).isNotEmpty();
    assertThat(data.missions().from(spain).type(Mission.Type.EMBASSY).openOn(then).list())
        .isNotEmpty();
    assertThat(data.conflicts()).hasSizeGreaterThan(relationship.conflicts().size());
    assertThat(data.coverage()).isNotEmpty();
  }

  @Test
  void surprises_areWhatTheReadmeSays() {
    Organization councilOfEurope = Organization.of("COE");
    MembershipQuery members =
        data.memberships()
            .in(councilOfEurope)
            .form(Membership.Form.FULL)
            .on(LocalDate.of(2010, 1, 1));
    assertThat(members.count()).isGreaterThan(47);
    assertThat(members.members()).hasSize(47);

    Answer later = data.isMemberOn(spain, councilOfEurope, LocalDate.of(2100, 1, 1));
    assertThat(later.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(later.reason()).contains("certain until 20");

    MissionQuery longAgo = data.missions().from(azerbaijan).openOn(LocalDate.of(1900, 1, 1));
    assertThat(longAgo.list())
        .isNotEmpty()
        .anySatisfy(mission -> assertThat(mission.when().toString()).startsWith("as of 2021"));
    assertThat(longAgo.definitely().list()).isEmpty();
  }

  @Test
  void sharedOrganisations_areThoseOfTheDay() {
    Relationship others = data.between(State.of("UA"), State.of("PL"));
    LocalDate day = LocalDate.of(2004, 7, 1);
    assertThat(others.sharedMembershipsOn(day))
        .extracting(shared -> shared.organization().code())
        .contains("COE", "OSCE", "UN");
    assertThat(others.shareMembershipOn(Organization.of("NATO"), day).reason())
        .contains("none says that Ukraine was a full member");
  }

  @Test
  void states_areThoseOfTheDay() {
    assertThat(States.on(LocalDate.of(1950, 1, 1), StatehoodPolicy.GENERALLY_RECOGNISED).size())
        .isEqualTo(89);
    assertThat(
            States.find("Democratic Republic of the Congo").get().nameOn(LocalDate.of(1991, 1, 1)))
        .isEqualTo("Zaire");
    assertThat(States.withCode(CodeSystem.COW, "365", LocalDate.of(1980, 1, 1)).get())
        .isEqualTo(State.of("SUHH"));
    assertThat(State.of("DE").code(CodeSystem.ISO_NUMERIC, LocalDate.of(1980, 1, 1)))
        .contains("280");
  }

  /** As the table of the README has them. */
  private static String row(Kind<?> kind, Dataset data) {
    FactQuery facts = data.facts().ofKind(kind);
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d |",
        kind.type().getSimpleName(),
        facts.count(),
        facts.groupedByPair().keys().size());
  }

  @Test
  void numbersOfFacts_areThoseOfTheBundledDataset() throws IOException {
    assertThat(data.facts().groupedByKind().keys())
        .allSatisfy(kind -> assertThat(readme()).contains(row(kind, data)));
    assertThat(readme())
        .contains(
            String.format(
                Locale.ROOT,
                "| together | %,d | %,d |",
                data.facts().count(),
                data.facts().groupedByPair().keys().size()));
    long organizations =
        data.memberships().stream().map(fact -> fact.organization()).distinct().count();
    assertThat(readme()).contains(organizations + " international organisations");
    long covered =
        data.coverage().stream()
            .filter(claim -> claim.kindName().equals(Membership.KIND.name()))
            .flatMap(claim -> claim.actor().stream())
            .distinct()
            .count();
    assertThat(readme()).contains("full members of " + covered + " of the organisations");
    for (String neighbour : List.of("FR", "PT", "MA")) {
      assertThat(data.relationsEvents().between(spain, State.of(neighbour)).isEmpty())
          .as("that no date of relations of Spain with %s is there", neighbour)
          .isTrue();
    }
  }

  @Test
  void numbersOfTheSecondReading_areThoseOfItsTable() throws IOException {
    Path table = ROOT.resolve("core/src/test/resources/dev/chancery").resolve("second-reading.tsv");
    Map<String, Long> results =
        Files.readAllLines(table).stream()
            .skip(1)
            .collect(Collectors.groupingBy(row -> row.split("\t", -1)[3], Collectors.counting()));
    long notFound = results.getOrDefault("not-found", 0L);
    long wrong = results.getOrDefault("wrong", 0L);
    long all = results.values().stream().mapToLong(Long::longValue).sum();
    assertThat(readme().replaceAll("\\s+", " "))
        .contains(
            String.format(
                Locale.ROOT,
                "of %d, %d were confirmed, %d as far as the page goes (mostly the year), %d was not"
                    + " found, and %d were wrong and are mended: %.1f %% of those judged",
                all,
                results.get("confirmed"),
                results.get("confirmed-coarser"),
                notFound,
                wrong,
                100.0 * wrong / (all - notFound)));
  }

  @Test
  void outsideOfCoverage_theAnswerIsUnknown() {
    assertThat(relationship.haveRelationsOn(LocalDate.of(1992, 1, 1)).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(relationship.haveRelationsOn(LocalDate.of(1985, 1, 1)).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void contradictions_ofTheBundledPair_areThoseThatReadmeNames() {
    assertThat(relationship.conflicts()).hasSize(2);
    Conflict conflict = relationship.conflicts().get(0);
    assertThat(conflict.facts())
        .extracting(fact -> fact.when().toString())
        .containsExactly("1991", "1992-02-11");
    assertThat(conflict.sources())
        .extracting(source -> source.publisher().orElse(""))
        .containsExactly("EFE, kept by El Digital de Asturias", "Wikipedia");
    assertThat(
            data.relationsEvents().between(azerbaijan, spain).ranked(Fact.Rank.PREFERRED).single())
        .isEqualTo(conflict.facts().get(1));
    assertThat(isInReadme("two contradictions")).isTrue();

    Dataset pair = Chancery.azerbaijanSpain();
    Source article = Objects.requireNonNull(pair.sources().get("azerbaijan-spain-relations"));
    int ofTheArticle = pair.facts().citing(article).count();
    int others = pair.facts().count() - ofTheArticle;
    assertThat(isInReadme("each of its " + ofTheArticle + " facts")).isTrue();
    assertThat(isInReadme("Beside them are " + others + " facts")).isTrue();
    assertThat(isInReadme("of " + (pair.sources().size() - 1) + " other sources")).isTrue();
  }

  @Test
  void queries_findWhatIsShown() {
    TradeFigure oil = data.trade().from(azerbaijan).to(spain).during("2003").single();
    assertThat(oil.amount().value()).isEqualTo("241300000");
    assertThat(oil.when().edtf()).hasToString("2003-01/2003-06");
    assertThat(isInReadme(oil.citations().get(0).toString())).isTrue();
    assertThat(data.engagements().involving(spain).in("Madrid").during("2024/..").first())
        .get()
        .extracting(Engagement::id)
        .isEqualTo("political-consultations-2024");
    assertThat(
            data.agreements()
                .between(azerbaijan, spain)
                .type(Agreement.Type.MEMORANDUM_OF_UNDERSTANDING)
                .list())
        .hasSize(4);
    assertThat(data.facts().matching("rollan").explain().text()).startsWith("facts().matching");
  }

  private static boolean isInReadme(String text) {
    try {
      return readme().contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void doubt_isKept() {
    MissionQuery embassies = data.missions().from(azerbaijan).to(spain).type(Mission.Type.EMBASSY);
    assertThat(embassies.openOn(LocalDate.of(2004, 12, 31)).count()).isZero();
    assertThat(embassies.openOn(LocalDate.of(2005, 6, 1)).count()).isOne();
    assertThat(embassies.openOn(LocalDate.of(2005, 6, 1)).definitely().count()).isZero();
    assertThat(embassies.openOn(LocalDate.of(2010, 6, 1)).definitely().count()).isOne();
  }

  @Test
  void sums_keepDoubtAndRefuseToCountTwice() {
    assertThat(data.investments().from(spain).to(azerbaijan).during("2024").sum())
        .get()
        .hasToString("more than USD 7 million");
    assertThat(data.trade().during("2003").directed().sum())
        .get()
        .hasToString("USD 264.3 million [263750000, 264850000)");
    assertThatThrownBy(() -> data.trade().during("2003").sum())
        .isInstanceOf(DoubleCountingException.class);
  }

  @Test
  void groups_areCountedAndAdded() {
    assertThat(data.facts().involving(spain).groupedByPartnerOf(spain).largest(10).keySet())
        .contains(azerbaijan);
    assertThat(
            data.trade()
                .involving(spain)
                .directed()
                .inCurrency("USD")
                .sumByPartnerAndYear(spain)
                .get(azerbaijan))
        .hasEntrySatisfying(
            Year.of(2003), sum -> assertThat(sum.toString()).startsWith("USD 264.3"));
    FactQuery large =
        data.facts()
            .involvingAny(azerbaijan, spain)
            .ofKind(TradeFigure.KIND, InvestmentFigure.KIND)
            .amountAtLeast("USD 100 million");
    assertThat(large.analyze().text()).startsWith("facts().involvingAny(AZ, ES)");
    Stream<Fact> figures = data.facts().stream();
    assertThat(figures.filter(large.criteria())).isEqualTo(large.list()).isNotEmpty();
  }

  @Test
  void dates_areReadComparedAndSaid() {
    assertThat(Edtf.parse("156X-12-25").days().count()).isEqualTo(10);
    assertThat(Edtf.parse("1985/..").isBefore(Edtf.parse("1990"))).isEqualTo(Certainty.NO);
    assertThat(Edtf.parse("1985/").isBefore(Edtf.parse("1990"))).isEqualTo(Certainty.UNKNOWN);
    assertThat(Edtf.parse("1985").relation(Edtf.parse("1986")).possible())
        .containsExactly(AllenRelation.BEFORE, AllenRelation.MEETS);
    assertThat(Edtf.parse("2001-24").bounds(SeasonPolicy.ASTRONOMICAL).startEarliest())
        .isNotEqualTo(Edtf.parse("2001-24").bounds().startEarliest());
    assertThatThrownBy(() -> Edtf.parse("199")).hasMessageEndingWith("did you mean '199X'?");
    When opened = DatePhrase.parse("in the end of 2005").when();
    assertThat(opened).hasToString("end of 2005");
    assertThat(opened.bounds().possibleDays()).hasToString("[2005-01-01..2006-01-01)");
    assertThat(DatePhrase.format(opened, Locale.UK)).isEqualTo("late 2005");
    assertThat(DatePhrase.parse("the 1900s").readings()).hasToString("[190X, 19XX]");
  }

  @Test
  void amounts_areReadAndCalculated() {
    AmountPhrase phrase = AmountPhrase.parse("nearly $7 million");
    assertThat(phrase.candidates()).contains(Currency.of("USD"), Currency.of("CAD"));
    assertThatThrownBy(() -> phrase.amount()).isInstanceOf(AmountPhraseException.class);
    CurrencyPolicy american = CurrencyPolicy.among(Currency.of("USD"));
    assertThat(phrase.amount(american)).hasToString("less than USD 7 million");
    assertThat(Amount.parse("USD 53.7 million").range()).hasToString("[53650000..53750000)");
    assertThat(Amount.parse("USD 53.7 million").dividedBy(Factor.parse("2.2")).toString())
        .startsWith("USD 24.4 million ");
    assertThat(Currency.of("SUR").isValidOn(LocalDate.of(2000, 1, 1))).isEqualTo(Certainty.NO);
  }

  @Test
  void linesOfOwnFacts_areReadAndTheirFaultsNamed(@TempDir Path folder) throws IOException {
    Matcher lines = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(readme());
    assertThat(lines.find()).isTrue();
    Path file = folder.resolve("mine.jsonl");
    Files.writeString(file, lines.group(1));
    Dataset mine = Chancery.load(file);
    assertThat(mine.facts().groupedByKind().keys())
        .containsExactlyInAnyOrder(Mission.KIND, TradeFigure.KIND, Membership.KIND);

    Files.writeString(file, lines.group(1).replace("\"2010/\"", "\"11.02.2010\""));
    assertThatThrownBy(() -> Chancery.load(file))
        .hasMessageContaining(
            "mine.jsonl:2:71: when: found '11.02.2010', expected an EDTF expression; ");
    Files.writeString(file, lines.group(1).replace("\"mission\"", "\"mision\""));
    assertThat(Chancery.load(file).get("embassy-in-lima")).isInstanceOf(UnsupportedFact.class);
    assertThat(Chancery.check(file))
        .singleElement()
        .asString()
        .contains("mine.jsonl:2:", "did you mean 'mission'?");
    assertThat(Chancery.loader().read(file).unknownKinds())
        .extracting(LoadFailure::fact)
        .containsExactly("embassy-in-lima");
  }

  private RelationsEvent claimOf(Source gazette) {
    RelationsEvent claim =
        RelationsEvent.builder()
            .id("established-by-the-gazette")
            .between(azerbaijan, spain)
            .type(RelationsEvent.Type.ESTABLISHED)
            .when("1992-02-10")
            .cite(Citation.of(gazette))
            .build();
    return claim;
  }

  @Test
  void ownFacts_areMergedResolvedAndChecked(@TempDir Path folder) {
    Path file = folder.resolve("mine.jsonl");
    Source gazette = Source.builder("gazette", "The Gazette").build();
    RelationsEvent claim = claimOf(gazette);
    Dataset mine = Stream.of(claim).collect(Datasets.toDataset());
    Chancery.write(mine, file);
    Merge merge = data.mergedWith(Chancery.load(file));
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().get(0).sources()).hasSize(3);

    ResolutionPolicy policy =
        ResolutionPolicy.preferSource(gazette).orElse(ResolutionPolicy.majority());
    Dataset resolved = merge.dataset().resolvedBy(policy);
    assertThat(resolved.relationsEvents().between(azerbaijan, spain).current().list())
        .containsOnlyOnce(resolved.relationsEvents().citing(gazette).single());
    assertThat(resolved.facts().count()).isEqualTo(data.facts().count() + 1);
    assertThat(merge.dataset().diff(resolved).text()).contains("rank");

    Datasets.check(resolved).forEach(System.out::println);
    assertThat(Chancery.check(file)).isEmpty();
  }

  private final List<Fact> counted = new ArrayList<>();
  private OptionalDouble shown = OptionalDouble.empty();

  private void show(OptionalDouble share) {
    shown = share;
  }

  private void count(Fact fact) {
    counted.add(fact);
  }

  @Test
  void files_areReadAsShown(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("facts.jsonl");
    Chancery.write(data, file);
    Files.writeString(file, Files.readString(file).replace("\"1992-02-11\"", "\"soon\""));
    DatasetReader reader =
        Chancery.loader().lenient().withProgress(progress -> show(progress.share()));
    LoadReport report = reader.withLimits(ReadLimits.standard().withBytes(1 << 30)).read(file);
    assertThat(report.factsInFile()).isEqualTo(data.facts().count());
    assertThat(report.failures()).isNotEmpty();
    assertThat(report.failures().get(0).toString()).contains("facts.jsonl:").contains("'soon'");
    assertThat(shown).hasValue(1);

    Chancery.write(data, file);
    LoadReport passed = Chancery.loader().givingFactsTo(this::count).read(file);
    assertThat(passed.factsRead()).isEqualTo(counted.size());
    assertThat(counted).hasSize(data.facts().count());

    Dataset described = Dataset.builder("copy").build();
    Stream<Fact> facts = data.facts().stream();
    Chancery.write(described, facts, file);
    assertThat(Chancery.load(file).facts().list()).isEqualTo(data.facts().list());
  }

  @Test
  void objectMapper_writesAndReadsValues() throws IOException {
    RelationsEvent claim = claimOf(Source.builder("gazette", "The Gazette").build());
    ObjectMapper mapper = JsonMapper.builder().addModule(new ChanceryModule()).build();
    assertThat(mapper.readValue(mapper.writeValueAsString(claim), RelationsEvent.class))
        .isEqualTo(claim);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "examples/SPEED.md"})
  void links_ofThePages_areToWhatIsThere(String page) throws IOException {
    Path file = ROOT.resolve(page);
    Matcher link =
        Pattern.compile("\\]\\(((?!http)[^)#]*)(?:#([^)]+))?\\)").matcher(Files.readString(file));
    int links = 0;
    while (link.find()) {
      Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
      assertThat(target).exists();
      if (link.group(2) != null) {
        assertThat(Files.readString(target).lines().map(ReadmeTest::anchor))
            .contains(link.group(2));
      }
      links++;
    }
    assertThat(links).isGreaterThan(2);
  }

  /** What a link to a heading calls it. */
  private static String anchor(String line) {
    return line.startsWith("#")
        ? line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-')
        : "";
  }

  @Test
  void speed_inASentence_isThatOfItsTable() throws IOException {
    Matcher row =
        Pattern.compile("\\n\\| [^`|]+ (?:\\| [0-9.,]+ ){6}\\| ([0-9.]+) \\|")
            .matcher(Files.readString(ROOT.resolve("examples").resolve("SPEED.md")));
    List<Double> ratios = row.results().map(each -> Double.valueOf(each.group(1))).toList();
    // The last of them is the building.
    List<Double> questions = ratios.subList(0, ratios.size() - 1);
    assertThat(questions).hasSize(10);
    assertThat(questions.stream().filter(ratio -> ratio < 1)).hasSize(7);
    assertThat(isInReadme("Of ten questions to a million facts Chancery answers seven sooner"))
        .isTrue();
  }

  static Stream<Kind<?>> kinds() {
    return Kind.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void kind_hasItsRow(Kind<?> kind) throws IOException {
    String roles = kind.fromRole() + " → " + kind.toRole();
    String direction =
        switch (kind.direction()) {
          case DIRECTED -> roles;
          case SYMMETRIC -> "symmetric";
          case EITHER -> roles + ", or symmetric";
        };
    assertThat(readme())
        .contains(
            String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | `%s` |",
                kind.type().getSimpleName(),
                direction,
                kind.meaning(),
                kind.name()));
  }

  @Test
  void commands_areThoseOfTheBuild() throws IOException {
    String version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    assertThat(readme()).contains("<version>" + version + "</version>");
    String ci = Files.readString(ROOT.resolve(".ci").resolve("run"));
    for (String command :
        List.of("mvn -q -B -ntp compile exec:java -pl examples -am", "mvn -B -ntp verify")) {
      assertThat(readme()).contains("\n" + command + " ");
      assertThat(ci).contains("\n" + command + "\n");
    }
  }
}
