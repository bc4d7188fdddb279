package dev.chancery.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Multiplier;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadReport;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.testkit.jqwik.ChanceryArbitraries;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** What is written is read back exact, in every format, and has the same bytes every time. */
@Domain(ChanceryDomain.class)
class FormatProperties {
  /** What a text, a cell or a line can be mistaken for. */
  private static final List<String> HARD_TEXTS =
      List.of(
          "=SUM(A1:A9)",
          "+1",
          "-1",
          "@cmd",
          "\tx",
          "\r",
          "\n\n",
          "\r\nx",
          "\"",
          "\"\"",
          "\"quoted\"",
          "'",
          ",",
          ";",
          "a,b\r\nc\"d",
          "null",
          "true",
          "1e5",
          "007",
          "[1, 2]",
          "[[[",
          "{\"a\": 1}",
          "{",
          "\\",
          "\\u0041",
          "\u0000",
          "\u0001\u001f\u007f",
          "\uFEFFmark",
          "\u2028\u2029\u0085",
          "\uFFFE\uFFFF",
          "e\u0301 é",
          "\u202eright to left",
          "🏛\u200d🇦🇿🇪🇸",
          " leading and trailing ",
          "\u00a0x\u00a0");

  private static final List<String> FORMULAS =
      List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠");

  /** What a text can begin with that is quoted for it, the quotes themselves included. */
  private static final List<String> GUARDED =
      List.of("", "\"", "\"\"", "\"\\", "\"\\u003d", "'", " ", "\"=1\"", "\"a\" ", "\"\\ud83c\"");

  private static final List<String> HARD_DATES =
      List.of(
          "-9999",
          "9999-12-31",
          "0000",
          "0001-01-01",
          "Y170000002",
          "Y-170000002",
          "Y-17E7",
          "Y3388E2S3",
          "../1985",
          "1985/",
          "/1985-04",
          "156X-12-25",
          "XXXX",
          "2004-06-~01/2004-06-~20",
          "[..1984,1990-02-28..]",
          "{1960,1961-12..}",
          "2001-21",
          "2001-34",
          "1985-04-12T23:20:30Z",
          "2001-02-28/..");

  private static final List<BigDecimal> HARD_NUMBERS =
      List.of(
          BigDecimal.ZERO,
          new BigDecimal("0.00"),
          new BigDecimal("2.50"),
          new BigDecimal("0." + "0".repeat(99) + "1"),
          new BigDecimal("9".repeat(100)),
          new BigDecimal("9".repeat(100) + "." + "9".repeat(100)),
          new BigDecimal("1E+3"));

  /** As files have it: without spaces, numbers as they stand. */
  private static final List<String> HARD_JSON =
      List.of(
          "\"red\"",
          "\"=1+1\"",
          "-1.50",
          "1e5",
          "0.0000000000000000000000001",
          "true",
          "null",
          "\"null\"",
          "\"\"",
          "\"[1, 2]\"",
          "\"\\\"=1\\\"\"",
          "\"\\\"\\\\ud83c\\\"\"",
          "\"a,b\\r\\nc\\\"\"",
          "\"🏛\\u0000\"",
          "[1,[2.50,null],{\"a\":\"b\"}]",
          "{\"~/ \":{\"b\":[]}}");

  @Property
  void dataset_writtenAndRead_isTheSame(@ForAll Dataset dataset, @ForAll Format format)
      throws IOException {
    assertReadBack(dataset, format);
  }

  @Property(tries = 200)
  void world_writtenAndRead_isTheSame(
      @ForAll long seed, @ForAll @IntRange(max = 300) int facts, @ForAll Format format)
      throws IOException {
    assertReadBack(SyntheticWorld.withSeed(seed).dataset(facts), format);
  }

  /** So many that facts are held compactly. */
  @Property(tries = 8)
  void largeWorld_writtenAndRead_isTheSame(@ForAll long seed, @ForAll Format format)
      throws IOException {
    assertReadBack(SyntheticWorld.withSeed(seed).dataset(5_000), format);
  }

  @Property(tries = 200)
  void hardDataset_writtenAndRead_isTheSame(
      @ForAll("hardDatasets") Dataset dataset, @ForAll Format format) throws IOException {
    assertReadBack(dataset, format);
  }

  @Property(tries = 100)
  void hardDataset_fromOneFormatToAnother_hasTheSameBytes(
      @ForAll("hardDatasets") Dataset dataset, @ForAll Format one, @ForAll Format other)
      throws IOException {
    Dataset read = read(written(dataset, one), one);

    assertThat(written(read, other)).isEqualTo(written(dataset, other));
  }

  @Property(tries = 40)
  void hardDataset_writtenToAFile_isTheSameForEveryReader(
      @ForAll("hardDatasets") Dataset dataset, @ForAll("fileNames") String name)
      throws IOException {
    Path folder = Files.createTempDirectory("chancery");
    try {
      Path file = folder.resolve(name);
      DatasetWriter.write(dataset, file);

      assertThat(DatasetReader.strict().read(file).dataset()).isEqualTo(dataset);
      assertThat(DatasetReader.strict().deferred().read(file).dataset()).isEqualTo(dataset);
      LoadReport lenient = DatasetReader.strict().lenient().read(file);
      assertThat(lenient.dataset()).isEqualTo(dataset);
      assertThat(lenient.repairs()).isEmpty();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Provide
  Arbitrary<String> fileNames() {
    return Arbitraries.of(
        "data.json",
        "data.json.gz",
        "data.jsonl",
        "data.jsonl.gz",
        "data.csv",
        "data.csv.gz",
        "data.zip",
        "tables");
  }

  @Property(tries = 40)
  void hardDataset_writtenAsCharacters_isTheSame(
      @ForAll("hardDatasets") Dataset dataset, @ForAll("texts") Format format) throws IOException {
    StringWriter text = new StringWriter();
    DatasetWriter.write(dataset, format, text);

    assertThat(
            DatasetReader.strict()
                .read(new StringReader(text.toString()), format, "generated")
                .dataset())
        .isEqualTo(dataset);
    assertThat(text.toString()).isEqualTo(new String(written(dataset, format), UTF_8));
  }

  @Provide("texts")
  Arbitrary<Format> textFormats() {
    return Arbitraries.of(Format.JSON, Format.JSON_LINES, Format.CSV);
  }

  // Spreadsheets.

  /** Texts are read back exact, as the other properties say, and none is run. */
  @Property(tries = 60)
  void hardDataset_inTables_hasNoFormula(@ForAll("hardDatasets") Dataset dataset)
      throws IOException {
    assertNoFormula(new String(written(dataset, Format.CSV), UTF_8));
    byte[] tables = written(dataset, Format.CSV_TABLES);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(tables))) {
      while (zip.getNextEntry() != null) {
        assertNoFormula(new String(zip.readAllBytes(), UTF_8));
      }
    }
  }

  private static void assertNoFormula(String table) {
    List<String> cells = cells(table);
    assertThat(cells).hasSizeGreaterThan(4);
    for (String cell : cells) {
      assertThat(FORMULAS).noneMatch(cell::startsWith);
    }
  }

  /** The cells of a table, read as a spreadsheet does. */
  private static List<String> cells(String table) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && table.startsWith("\"\"", i);
        cell.append(doubled ? "\"" : "");
        i += doubled ? 1 : 0;
        quoted = quoted == doubled;
      } else if (!quoted && (c == ',' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
        i += c == '\r' ? 1 : 0;
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted || !cell.isEmpty()).isFalse();
    return cells;
  }

  private static void assertReadBack(Dataset dataset, Format format) throws IOException {
    byte[] bytes = written(dataset, format);

    Dataset read = read(bytes, format);

    assertThat(read.facts().list()).isEqualTo(dataset.facts().list());
    assertThat(read).isEqualTo(dataset);
    assertThat(read.checksum()).contains(DatasetWriter.checksum(dataset));
    assertThat(written(dataset, format)).isEqualTo(bytes);
    assertThat(written(read, format)).isEqualTo(bytes);
  }

  private static Dataset read(byte[] bytes, Format format) {
    return DatasetReader.strict()
        .read(new ByteArrayInputStream(bytes), format, "generated")
        .dataset();
  }

  private static byte[] written(Dataset dataset, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(dataset, format, bytes);
    return bytes.toByteArray();
  }

  // Hard ones.

  /** Any characters at all, in which no surrogate stands alone. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .list()
            .ofMinSize(1)
            .ofMaxSize(8)
            .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    Arbitrary<String> formulas =
        Combinators.combine(Arbitraries.of(GUARDED), Arbitraries.of(FORMULAS), any)
            .as((guard, formula, text) -> guard + formula + text);
    Arbitrary<String> guards = Arbitraries.of(GUARDED).filter(guard -> !guard.isBlank());
    return Arbitraries.oneOf(
            Arbitraries.of(HARD_TEXTS), any, formulas, guards, ChanceryArbitraries.texts())
        .map(text -> text.isBlank() ? text + "x" : text);
  }

  private static Arbitrary<When> whens() {
    Arbitrary<When> plain =
        Combinators.combine(Arbitraries.of(HARD_DATES).map(Edtf::parse), readings()).as(When::of);
    Arbitrary<When> modified =
        Combinators.combine(plain, Arbitraries.of(Modifier.class)).as(When::with);
    Bound day = Bound.of(LocalDate.of(-9999, 1, 1));
    Bound late = Bound.of(LocalDate.of(9999, 12, 31));
    Arbitrary<When> stated =
        Combinators.combine(
                plain,
                Arbitraries.of(
                    Bounds.of(day, day, late, late),
                    Bounds.of(Bound.openPast(), day, late, Bound.openFuture()),
                    Bounds.of(Bound.unknown(), late, Bound.unknown(), Bound.unknown())))
            .as(When::withStated);
    return Arbitraries.oneOf(plain, modified, stated, ChanceryArbitraries.whens());
  }

  private static Arbitrary<Reading> readings() {
    return Arbitraries.of(Reading.class);
  }

  private static Arbitrary<Amount> amounts() {
    return Combinators.combine(
            Arbitraries.of(HARD_NUMBERS),
            Arbitraries.of(Multiplier.class),
            Arbitraries.of("USD", "JPY", "ESP", "XAU").map(Currency::of),
            Arbitraries.of(AmountModifier.class))
        .as(
            (number, multiplier, currency, modifier) ->
                modifier == AmountModifier.BETWEEN
                    ? Amount.between(new BigDecimal("-0.5"), number, multiplier, currency)
                    : Amount.of(number, multiplier, currency).with(modifier));
  }

  /** One fact of each kind, and one of a kind that nobody knows, with all that is hard to write. */
  @Provide
  Arbitrary<Dataset> hardDatasets() {
    List<Arbitrary<Fact>> facts = new ArrayList<>();
    for (Kind<?> kind : Kind.all()) {
      facts.add(hard(kind));
    }
    facts.add(unsupported());
    return Combinators.combine(
            Combinators.combine(facts).as(list -> list), texts().list().ofSize(8), json())
        .as(FormatProperties::dataset);
  }

  private static <F extends Fact> Arbitrary<Fact> hard(Kind<F> kind) {
    return Combinators.combine(
            ChanceryArbitraries.facts(kind),
            texts().list().ofSize(4),
            whens(),
            amounts(),
            Arbitraries.maps(names(), json()).ofMaxSize(2).map(FormatProperties::object))
        .as((fact, texts, when, amount, others) -> hard(kind, fact, texts, when, amount, others));
  }

  private static <F extends Fact> Fact hard(
      Kind<F> kind, F plain, List<String> texts, When when, Amount amount, String others) {
    FactBuilder<F, ?> fact = kind.toBuilder(plain);
    // Ids are unique among the facts of a dataset.
    fact.id(texts.get(0) + kind.name()).note(texts.get(1));
    fact.citations(List.of(Citation.of(source(texts.get(2))).inSection(texts.subList(2, 4))));
    if (!kind.impliesWhen()) {
      fact.when(when);
    }
    for (Attribute<? super F, ?> attribute : kind.attributes()) {
      boolean own =
          attribute != Fact.ID && attribute != Fact.NOTE && attribute != Fact.OTHER_FIELDS;
      if (own && attribute.type().form() == ValueType.Form.TEXT) {
        set(fact, attribute, texts.get(3));
      } else if (attribute.type().form() == ValueType.Form.AMOUNT) {
        set(fact, attribute, amount);
      }
    }
    if (!others.equals("{}")) {
      fact.otherFields(others);
    }
    return fact.build();
  }

  @SuppressWarnings("unchecked") // The value is of the type that the attribute names.
  private static <F extends Fact> void set(
      FactBuilder<F, ?> fact, Attribute<? super F, ?> attribute, Object value) {
    fact.set((Attribute<? super F, Object>) attribute, value);
  }

  private static Source source(String text) {
    // No two texts have one id; of hash codes, short texts have some alike.
    return Source.builder("s" + HexFormat.of().formatHex(text.getBytes(UTF_8)), text)
        .publisher(text)
        .licence(text)
        .length(1)
        .published(Edtf.parse("Y-17E7"))
        .build();
  }

  private static Arbitrary<Fact> unsupported() {
    return Combinators.combine(
            texts(),
            whens(),
            ChanceryArbitraries.dyads(),
            Arbitraries.maps(Arbitraries.of("colour", "=size", "a\"b", " "), json()).ofMaxSize(3))
        .as(
            (text, when, dyad, content) -> {
              UnsupportedFact.Builder fact = UnsupportedFact.builder();
              if (dyad.isDirected()) {
                fact.fromTo(dyad.first(), dyad.second());
              } else {
                fact.between(dyad.first(), dyad.second());
              }
              String fields =
                  content.entrySet().stream()
                      .sorted(Map.Entry.comparingByKey())
                      .map(e -> "\"" + e.getKey().replace("\"", "\\\"") + "\":" + e.getValue())
                      .collect(Collectors.joining(",", "{", "}"));
              return fact.id("unknown " + text)
                  .kindName("kind " + text)
                  .when(when)
                  .content(fields)
                  .cite(Citation.of(source(text)))
                  .build();
            });
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("x-colour", "=x", "x~1y", "x y", "é🏛");
  }

  private static Arbitrary<String> json() {
    return Arbitraries.of(HARD_JSON);
  }

  /** Returns the object that has each value by the JSON Pointer of its field. */
  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"/" + field.getKey().replace("~", "~0") + "\":" + field.getValue())
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Dataset dataset(List<Fact> facts, List<String> texts, String json) {
    State one = State.of("AZ");
    Organization other = Organization.of("X-Y", texts.get(0));
    Dyad pair = Dyad.between(one, State.of("SUHH"));
    List<Citation> citations = List.of(Citation.of(source(texts.get(1))));
    Dataset.Builder dataset =
        Dataset.builder(texts.get(2))
            .title(texts.get(3))
            .version(texts.get(4))
            .licence(texts.get(5))
            .otherFields(Map.of("/organizations/X-Y/x", json, "/x-colour", json))
            .organization(other)
            .coverage(
                Coverage.ofKindNamed("wish", null, Edtf.parse("../2025")).withNote(texts.get(6)))
            .relatedTopic(RelatedTopic.toActor(pair, texts.get(7), other, citations))
            .relatedTopic(RelatedTopic.toRelationship(pair, texts.get(0), pair, citations));
    facts.forEach(dataset::add);
    return dataset.build();
  }
}
