package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import org.junit.jupiter.api.Test;

class JsonLinesReadingTest {
  private static String lines(String... facts) {
    return Texts.HEADER_LINE + String.join("\n", facts) + "\n";
  }

  @Test
  void read_headerAndFacts_isTheDataset() {
    LoadReport report = Texts.read(lines(Texts.ESTABLISHED, Texts.SEVERED), Format.JSON_LINES);

    assertThat(report.factsRead()).isEqualTo(2);
    assertThat(report.dataset()).isEqualTo(Texts.read(Texts.json(), Format.JSON).dataset());
  }

  @Test
  void read_blankLinesAndByteOrderMark_arePassedOver() {
    String text = "\uFEFF\n" + lines("", Texts.ESTABLISHED, "   ", Texts.SEVERED, "");

    assertThat(Texts.read(text, Format.JSON_LINES).factsRead()).isEqualTo(2);
  }

  @Test
  void read_faultyFact_namesItsLineAndColumn() {
    String faulty = Texts.SEVERED.replace("1992-02-11", "199");

    LoadException fault = Texts.fault(lines(Texts.ESTABLISHED, "", faulty), Format.JSON_LINES);

    assertThat(fault)
        .hasMessage(
            "f.jsonl:4:74: when: found '199', expected an EDTF expression; '199' is not EDTF:"
                + " expected a year of four digits, or 'Y' before a longer one at index 3; did you"
                + " mean '199X'?");
  }

  @Test
  void read_duplicateId_namesTheSecond() {
    assertThat(Texts.fault(lines(Texts.ESTABLISHED, Texts.ESTABLISHED), Format.JSON_LINES))
        .hasMessage("f.jsonl:3:8: id: found 'r', expected an id that is unique in the file");
  }

  @Test
  void read_faultOfAFact_namesTheFact() {
    String faulty = Texts.SEVERED.replace("1992-02-11", "199");
    String nameless = Texts.SEVERED.replace("\"id\": \"r2\", ", "");

    assertThat(factOfFault(Texts.ESTABLISHED, faulty)).isEqualTo("r2");
    assertThat(factOfFault(Texts.ESTABLISHED, Texts.ESTABLISHED)).isEqualTo("r");
    assertThat(factOfFault(Texts.ESTABLISHED + Texts.SEVERED)).isEqualTo("r");
    assertThat(factOfFault(Texts.ESTABLISHED, nameless)).isEmpty();
    assertThat(factOfFault(Texts.ESTABLISHED, "[]")).isEmpty();
  }

  private static String factOfFault(String... facts) {
    return Texts.fault(lines(facts), Format.JSON_LINES).failure().fact();
  }

  @Test
  void read_twoFactsInALine_isRefused() {
    assertThat(Texts.fault(lines(Texts.ESTABLISHED + Texts.SEVERED), Format.JSON_LINES))
        .hasMessage(
            "f.jsonl:2:141: found something behind the value, expected the end of the line");
  }

  @Test
  void read_cutOffLine_isASyntaxFaultInThatLine() {
    LoadFailure failure =
        Texts.fault(lines(Texts.ESTABLISHED) + Texts.SEVERED.substring(0, 60), Format.JSON_LINES)
            .failure();

    assertThat(failure.reason()).isEqualTo(Reason.SYNTAX);
    assertThat(failure.line()).isEqualTo(3);
  }

  @Test
  void read_documentOverSeveralLines_saysHowItIsNamed() {
    assertThat(Texts.fault("{\n \"format\": \"chancery-dataset\"\n}", Format.JSON_LINES))
        .hasMessage(
            "f.jsonl:1:1: found the end of the line within a value, expected a whole value in each"
                + " line; one over several lines has a name that ends with .json");
  }

  @Test
  void read_empty_saysWhatWasExpected() {
    LoadException fault = Texts.fault("", Format.JSON_LINES);

    assertThat(fault)
        .hasMessage(
            "f.jsonl:1: found nothing, expected a line about the dataset, then a line for each"
                + " fact");
    assertThat(fault.failure().reason()).isEqualTo(Reason.FORMAT);
  }

  @Test
  void read_noHeader_isRefused() {
    assertThat(Texts.fault(Texts.ESTABLISHED, Format.JSON_LINES))
        .hasMessage(
            "f.jsonl:1:1: found no field 'format', expected the dataset first, with its format"
                + " 'chancery-dataset', formatVersion and name");
  }

  @Test
  void readLeniently_everyOtherLineFaulty_countsAllAndKeepsTheRest() {
    String text =
        lines(
            Texts.ESTABLISHED,
            "{",
            Texts.ESTABLISHED,
            "nope",
            Texts.SEVERED.replace("1992-02-11", "199"),
            Texts.SEVERED.replace("[\"AZ\", \"ES\"]", "[\"AZ\", \"XX\"]"),
            Texts.SEVERED.replace(
                "\"between\": [\"AZ\", \"ES\"]", "\"from\": \"AZ\", \"to\": \"ES\""),
            Texts.SEVERED);

    LoadReport report = Texts.readLeniently(text, Format.JSON_LINES);

    assertThat(report.factsRead()).isEqualTo(2);
    assertThat(report.factsSkipped()).isEqualTo(6);
    assertThat(report.failures())
        .extracting(LoadFailure::reason)
        .containsExactly(
            Reason.SYNTAX,
            Reason.DUPLICATE_ID,
            Reason.SYNTAX,
            Reason.INVALID_VALUE,
            Reason.UNKNOWN_REFERENCE,
            Reason.INVALID_VALUE);
    assertThat(report.failures()).extracting(LoadFailure::line).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(report.dataset().facts().list()).extracting(Fact::id).containsExactly("r", "r2");
  }

  @Test
  void readLeniently_missingReference_takesWhatRefersToItAlong() {
    String base = Texts.trade("\"amount\": \"USD 7 million\", " + Texts.CITATIONS);
    String text =
        lines(
            base.replace("\"t\"", "\"t1\"").replace("\"when\"", "\"partOf\": \"t2\", \"when\""),
            base.replace("\"t\"", "\"t2\"").replace("2003", "199"),
            base.replace("\"t\"", "\"t3\""));

    LoadReport report = Texts.readLeniently(text, Format.JSON_LINES);

    assertThat(report.dataset().facts().list()).extracting(Fact::id).containsExactly("t3");
    assertThat(report.factsSkipped()).isEqualTo(2);
    assertThat(report.failures())
        .extracting(LoadFailure::reason)
        .containsExactly(Reason.INVALID_VALUE, Reason.UNKNOWN_REFERENCE);
  }

  @Test
  void readLeniently_faultyHeader_isStillRefused() {
    String text = lines(Texts.ESTABLISHED).replace("\"formatVersion\": 1", "\"formatVersion\": 9");

    assertThatThrownBy(() -> Texts.readLeniently(text, Format.JSON_LINES))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("formatVersion");
  }
}
