package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.fact.Fact;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReadingTest {

  private static Arguments fault(Reason reason, String row, String message) {
    return Arguments.of(reason, row, message);
  }

  private static String withCitations(String cell) {
    return Texts.established("x").replace(Texts.cell("[{\"source\": \"s\"}]"), cell);
  }

  static Stream<Arguments> faultsOfFacts() {
    return Stream.of(
        fault(
            Reason.UNKNOWN_REFERENCE,
            Texts.row("t,trade-figure,XX,ES,,2003,,USD 7 million,,"),
            "f.csv:4:4: from: found 'XX', expected a state; no state has the code 'XX': expected an"
                + " alpha-2 or alpha-3 code of ISO 3166-1, such as AZ or AZE, or a four-letter code"
                + " of ISO 3166-3, such as SUHH"),
        fault(
            Reason.INVALID_VALUE,
            Texts.row("t,trade-figure,AZ,ES,,199,,USD 7 million,,"),
            "f.csv:4:7: when: found '199', expected an EDTF expression; '199' is not EDTF: expected"
                + " a year of four digits, or 'Y' before a longer one at index 3; did you mean"
                + " '199X'?"),
        fault(
            Reason.INVALID_VALUE,
            Texts.row("t,trade-figure,AZ,ES,,2003,,7 million,,"),
            "f.csv:4:9: amount: found '7 million', expected an amount; '7 million' is not an"
                + " amount: expected a modifier if any, a currency code and a number, such as"
                + " 'about USD 53.7 million'"),
        fault(
            Reason.MISSING_FIELD,
            Texts.row("t,trade-figure,AZ,ES,,2003,,,,"),
            "f.csv:4: found no value for 'amount', expected one; trade-figure 't': amount: expected the"
                + " amount, got nothing"),
        fault(
            Reason.INVALID_VALUE,
            Texts.row("m,mission,AZ,AZ,,2003,embassy,,,"),
            "f.csv:4:4: from: found AZ→AZ, expected a valid pair; a pair of AZ with itself:"
                + " expected two different actors"),
        fault(
            Reason.DUPLICATE_ID,
            Texts.established("r"),
            "f.csv:4:2: id: found 'r', expected an id that is unique in the file"),
        fault(
            Reason.MISSING_FIELD,
            Texts.established(""),
            "f.csv:4: found no field 'id', expected the field 'id'"),
        fault(
            Reason.INVALID_VALUE,
            withCitations(" "),
            "f.csv:4:12: citations: found ' ', expected a list of citations, such as [{\"source\": \"s\"}]"),
        fault(
            Reason.SYNTAX,
            withCitations(Texts.cell("[{\"source\": \"s\"}] []")),
            "f.csv:4:12: citations: found '[', expected the end of the JSON"),
        fault(
            Reason.UNKNOWN_REFERENCE,
            withCitations(Texts.cell("[{\"source\": \"z\"}]")),
            "f.csv:4:12: citations[0].source: found 'z', expected the id of a source that the file"
                + " lists: s"),
        fault(
            Reason.SYNTAX,
            ",r2,mission\r\n",
            "f.csv:4: found 3 cells, expected 12 cells, as in the header"),
        fault(
            Reason.SYNTAX,
            Texts.established("x").replace("\r\n", ",more\r\n"),
            "f.csv:4: found 13 cells, expected 12 cells, as in the header"),
        fault(
            Reason.SYNTAX,
            Texts.row("w,wish,AZ,ES,,2003,,,nope,"),
            "f.csv:4:10: content: found Unrecognized token 'nope': was expecting (JSON String,"
                + " Number, Array, Object or token 'null', 'true' or 'false'), expected JSON"),
        fault(
            Reason.INVALID_VALUE,
            Texts.row("w,wish,AZ,ES,,2003,,," + Texts.cell("{\"id\": \"z\"}") + ","),
            "f.csv:4:10: content.id: found 'z', expected no field that has a column of its own"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfFacts")
  void read_faultyRow_saysWhereWhatAndWhatWasExpected(Reason reason, String row, String message) {
    LoadException fault = Texts.fault(Texts.csv(Texts.established("r"), row), Format.CSV);

    assertThat(fault).hasMessage(message);
    assertThat(fault.failure().reason()).isEqualTo(reason);
    assertThat(fault.failure().line()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("faultsOfFacts")
  void readLeniently_faultyRow_isLeftOutAndReported(Reason reason, String row, String message) {
    LoadReport report =
        Texts.readLeniently(
            Texts.csv(Texts.established("r"), row, Texts.established("last")), Format.CSV);

    assertThat(report.failures())
        .singleElement()
        .hasToString(message)
        .extracting(LoadFailure::reason)
        .isEqualTo(reason);
    assertThat(report.factsSkipped()).isOne();
    assertThat(report.factsRead()).isEqualTo(2);
    assertThat(report.dataset().facts().list())
        .extracting(Fact::id)
        .containsExactlyInAnyOrder("r", "last");
  }

  @Test
  void read_rowsOfManyLines_countTheLinesOfTheFile() {
    String note = Texts.cell("first\nsecond\nthird");
    String text =
        Texts.csv(
            Texts.row(
                "a,relations-event,,,"
                    + Texts.cell("[\"AZ\", \"ES\"]")
                    + ",1992,established,,,"
                    + note),
            Texts.row("t,trade-figure,AZ,ES,,199,,USD 7 million,,"));

    assertThat(Texts.fault(text, Format.CSV).failure().line()).isEqualTo(6);
  }

  @Test
  void read_noteOfManyLines_isKept() {
    String text =
        Texts.csv(
            Texts.row(
                "a,relations-event,,,"
                    + Texts.cell("[\"AZ\", \"ES\"]")
                    + ",1992,established,,,"
                    + Texts.cell("first\nsecond, \"third\"")));

    assertThat(Texts.read(text, Format.CSV).dataset().get("a").note())
        .contains("first\nsecond, \"third\"");
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    String text = "\uFEFF" + Texts.csv(Texts.established("r"));

    assertThat(Texts.read(text, Format.CSV).factsRead()).isOne();
  }

  @Test
  void read_unknownKind_isKept() {
    String text =
        Texts.csv(Texts.row("w,wish,AZ,ES,,2003,,," + Texts.cell("{\"size\": 1.50}") + ","));

    UnsupportedFact fact = (UnsupportedFact) Texts.read(text, Format.CSV).dataset().get("w");

    assertThat(fact.kindName()).isEqualTo("wish");
    assertThat(fact.content()).isEqualTo("{\"size\":1.50}");
  }

  @Test
  void read_columnTwice_isRefused() {
    assertThat(Texts.fault("dataset,id,id\r\n", Format.CSV))
        .hasMessage(
            "f.csv:1:3: found a second column 'id', expected names that are unique in the header");
  }

  @Test
  void read_factInTheRowAboutTheDataset_isRefusedAndNotLost() {
    assertThat(Texts.fault("id,dataset\r\nx,{}\r\n", Format.CSV))
        .hasMessage(
            "f.csv:2:1: id: found the field 'id', expected nothing but 'dataset' in the row about"
                + " the dataset");
  }

  @Test
  void read_rowsOfCommas_arePassedOver() {
    String commas = ",".repeat(11) + "\r\n";

    LoadReport report =
        Texts.read(
            Texts.csv(commas, Texts.established("r"), commas, Texts.established("r2"), commas),
            Format.CSV);

    assertThat(report.factsRead()).isEqualTo(2);
  }

  @Test
  void read_noRows_saysWhatWasExpected() {
    assertThat(Texts.fault("", Format.CSV))
        .hasMessage(
            "f.csv:1: found nothing, expected a header, a row about the dataset, then a row for"
                + " each fact");
    assertThat(Texts.fault("dataset,id\r\n", Format.CSV))
        .hasMessage("f.csv:1: found nothing, expected a row about the dataset below the header");
    assertThat(Texts.fault("dataset,y\r\n,\r\n", Format.CSV))
        .hasMessage("f.csv:2: found no field 'dataset', expected the field 'dataset'");
  }

  @Test
  void read_noColumnOfTheDataset_saysWhereSuchATableGoes() {
    LoadException fault = Texts.fault("id,kind,from\r\nm,mission,AZ\r\n", Format.CSV);

    assertThat(fault)
        .hasMessage(
            "f.csv:1: found no column 'dataset' but 'id', 'kind', 'from', expected one, in which the first"
                + " row tells of the dataset; tables without it go into a folder, each named after"
                + " its kind, beside dataset.csv and sources.csv");
    assertThat(fault.failure().reason()).isEqualTo(Reason.FORMAT);
  }

  static Stream<Arguments> otherSeparators() {
    return Stream.of(
        Arguments.of("dataset;id;kind", "semicolons between the names in the header"),
        Arguments.of("dataset\tid\tkind", "tabs between the names in the header"),
        Arguments.of("sep=,\r\ndataset,id,kind", "a line 'sep=' before the header"),
        Arguments.of("sep=;\r\ndataset;id;kind", "a line 'sep=;' before the header"));
  }

  @ParameterizedTest
  @MethodSource("otherSeparators")
  void read_otherSeparators_saysThatCommasAreExpected(String text, String found) {
    assertThat(Texts.fault(text, Format.CSV))
        .hasMessage(
            "f.csv:1:1: found "
                + found
                + ", expected a header first, with commas between the names, as between the cells"
                + " below");
  }

  /** As a spreadsheet writes it that does not ask. */
  @Test
  void read_bytesThatAreNotUtf8_saysInWhichLine() {
    String text = Texts.csv(Texts.established("r"), Texts.established("España"));
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Texts.read(bytes, Format.CSV))
        .hasMessage("f.csv:4:2: found bytes that are not UTF-8, expected text in UTF-8");
  }

  @Test
  void read_manyLinesBeforeBytesThatAreNotUtf8_saysInWhichLine() {
    String rows = Texts.established("r").repeat(2000);
    byte[] bytes = (Texts.csv(rows) + "ñ").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Texts.read(bytes, Format.CSV, DatasetReader.strict().lenient()))
        .hasMessage("f.csv:2003:1: found bytes that are not UTF-8, expected text in UTF-8");
  }
}
