package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.State;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.io.LoadFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReadingTest {
  private static final String AZ_ES = "\"from\": \"AZ\", \"to\": \"ES\"";
  private static final String IN_2003 = ", \"when\": \"2003\", \"type\": \"embassy\"";
  private static final String USD_7 = "\"amount\": {\"currency\": \"USD\", \"number\": 7}";

  private static Arguments fault(Reason reason, String fact, String message) {
    return Arguments.of(reason, fact, message);
  }

  static Stream<Arguments> faultsOfFacts() {
    return Stream.of(
        fault(
            Reason.UNKNOWN_REFERENCE,
            Texts.mission("\"from\": \"XX\", \"to\": \"ES\"" + IN_2003),
            "f.json:10:44: facts[1].from: found 'XX', expected a state; no state has the code 'XX':"
                + " expected an alpha-2 or alpha-3 code of ISO 3166-1, such as AZ or AZE, or a"
                + " four-letter code of ISO 3166-3, such as SUHH"),
        fault(
            Reason.INVALID_VALUE,
            Texts.mission(AZ_ES + ", \"when\": \"199\", \"type\": \"embassy\""),
            "f.json:10:70: facts[1].when: found '199', expected an EDTF expression; '199' is not"
                + " EDTF: expected a year of four digits, or 'Y' before a longer one at index 3;"
                + " did you mean '199X'?"),
        fault(
            Reason.INVALID_VALUE,
            Texts.mission(AZ_ES + ", \"when\": \"2005/2001\", \"type\": \"embassy\""),
            "f.json:10:70: facts[1].when: found '2005/2001', expected an EDTF expression;"
                + " '2005/2001' is not EDTF: expected an end that does not precede the start of the"
                + " interval at index 5"),
        fault(
            Reason.INVALID_VALUE,
            Texts.mission("\"from\": \"AZ\", \"to\": \"AZE\"" + IN_2003),
            "f.json:10:44: facts[1].from: found AZ→AZ, expected a valid pair; a pair of AZ with"
                + " itself: expected two different actors"),
        fault(
            Reason.INVALID_VALUE,
            Texts.mission("\"between\": [\"AZ\", \"ES\"]" + IN_2003),
            "f.json:10:47: facts[1].between: found AZ–ES, expected a valid pair; mission 'm': dyad"
                + " AZ–ES: expected a directed pair, from the sending to the receiving actor, such"
                + " as \"from\": \"AZ\", \"to\": \"ES\""),
        fault(
            Reason.INVALID_VALUE,
            Texts.ESTABLISHED
                .replace("\"r\"", "\"x\"")
                .replace("\"between\": [\"AZ\", \"ES\"]", AZ_ES),
            "f.json:10:52: facts[1].from: found AZ→ES, expected a valid pair; relations-event 'x':"
                + " dyad AZ→ES: expected a symmetric pair, such as \"between\": [\"AZ\", \"ES\"]"),
        fault(
            Reason.INVALID_VALUE,
            "{\"id\": \"m\", \"kind\": \"membership\", \"from\": \"AZ\", \"to\": \"ES\","
                + " \"when\": \"2001/\", \"form\": \"full\", "
                + Texts.CITATIONS
                + "}",
            "f.json:10:47: facts[1].from: found AZ→ES, expected a valid pair; membership 'm': member"
                + " of ES: expected an organisation, such as \"from\": \"AZ\", \"to\": \"org:UN\""),
        fault(
            Reason.INVALID_VALUE,
            "{\"id\": \"m\", \"kind\": \"membership\", \"from\": \"org:EU\", \"to\": \"ES\","
                + " \"when\": \"2001/\", "
                + Texts.CITATIONS
                + "}",
            "f.json:10:47: facts[1].from: found org:EU→ES, expected a valid pair; membership 'm':"
                + " member of ES: expected an organisation, such as \"from\": \"ES\", \"to\":"
                + " \"org:EU\""),
        fault(
            Reason.INVALID_VALUE,
            Texts.ESTABLISHED.replace("\"r\"", "\"x\"").replace("\"AZ\", ", ""),
            "f.json:10:55: facts[1].between: found 1 actor, expected a list of two actors"),
        fault(
            Reason.INVALID_VALUE,
            Texts.mission(AZ_ES + ", \"between\": [\"AZ\", \"ES\"]" + IN_2003),
            "f.json:10:73: facts[1].between: found a pair beside 'from' or 'to', expected either"
                + " 'between' or 'from' and 'to'"),
        fault(
            Reason.MISSING_FIELD,
            Texts.mission("\"from\": \"AZ\"" + IN_2003),
            "f.json:10:5: facts[1]: found no field 'to', expected the field 'to'"),
        fault(
            Reason.MISSING_FIELD,
            Texts.mission("\"when\": \"2003\", \"type\": \"embassy\""),
            "f.json:10:5: facts[1]: found no actors, expected 'from' and 'to', or 'between' with"
                + " two actors"),
        fault(
            Reason.MISSING_FIELD,
            Texts.mission(AZ_ES + ", \"when\": \"2003\""),
            "f.json:10:5: facts[1]: found no value for 'type', expected one; mission 'm': type:"
                + " expected the type of mission, got nothing"),
        fault(
            Reason.INVALID_VALUE,
            Texts.ESTABLISHED.replace("ES", "AZ").replace("\"r\"", "\"a\""),
            "f.json:10:55: facts[1].between: found [AZ, AZ], expected a valid one; a pair of AZ with"
                + " itself: expected two different actors"),
        fault(
            Reason.MISSING_FIELD,
            Texts.mission(AZ_ES + ", \"type\": \"embassy\""),
            "f.json:10:5: facts[1]: found no value for 'when', expected one; mission 'm': when:"
                + " expected when it held or happened, got nothing"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade("\"amount\": \"7 million\", " + Texts.CITATIONS),
            "f.json:10:93: facts[1].amount: found '7 million', expected an amount; '7 million' is"
                + " not an amount: expected a modifier if any, a currency code and a number, such"
                + " as 'about USD 53.7 million'"),
        fault(
            Reason.MISSING_FIELD,
            Texts.trade("\"amount\": {\"number\": 7}, " + Texts.CITATIONS),
            "f.json:10:93: facts[1].amount: found no field 'currency', expected the field"
                + " 'currency'"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade("\"amount\": {\"number\": 7, \"currency\": \"USX\"}, " + Texts.CITATIONS),
            "f.json:10:119: facts[1].amount.currency: found 'USX', expected a currency; no currency"
                + " has the code 'USX': expected three capital letters of ISO 4217, present or"
                + " historical, such as USD"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(
                "\"amount\": {\"number\": \"7\", \"currency\": \"USD\"}, " + Texts.CITATIONS),
            "f.json:10:104: facts[1].amount.number: found '7', expected a number"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade("\"amount\": null, " + Texts.CITATIONS),
            "f.json:10:93: facts[1].amount: found null, expected an amount with its currency, as"
                + " text in quotes, such as \"USD 300 million\""),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade("\"amount\": 300000000, " + Texts.CITATIONS),
            "f.json:10:93: facts[1].amount: found 300000000, expected an amount with its currency,"
                + " as text in quotes, such as \"USD 300 million\""),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(USD_7 + ", \"citations\": [\"s\"]"),
            "f.json:10:141: facts[1].citations[0]: found 's', expected an object that names a"
                + " source, such as {\"source\": \"s\"}"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(USD_7 + ", \"citations\": \"s\""),
            "f.json:10:140: facts[1].citations: found 's', expected a list of citations, such as"
                + " [{\"source\": \"s\"}]"),
        fault(
            Reason.UNKNOWN_REFERENCE,
            Texts.trade(USD_7 + ", \"partOf\": \"nope\", " + Texts.CITATIONS),
            "f.json:10:5: facts[1]: found a reference to 'nope', expected the id of a fact"),
        fault(
            Reason.UNKNOWN_REFERENCE,
            Texts.trade(USD_7 + ", \"reporter\": \"org:NOPE\", " + Texts.CITATIONS),
            "f.json:10:139: facts[1].reporter: found 'org:NOPE', expected an organisation that the"
                + " library knows or the file lists under 'organizations'"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(
                USD_7 + ", \"citations\": [{\"source\": \"s\", \"start\": 90, \"end\": 101}]"),
            "f.json:10:141: facts[1].citations[0]: found an object, expected a valid one; citation"
                + " of 's': range [90, 101) lies outside its text: expected an end of at most 100"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(USD_7 + ", \"citations\": [{\"source\": \"s\", \"start\": 9, \"end\": 9}]"),
            "f.json:10:141: facts[1].citations[0]: found an object, expected a valid one; citation"
                + " of 's': range [9, 9): expected 0 <= start < end"),
        fault(
            Reason.MISSING_FIELD,
            Texts.trade(USD_7 + ", \"citations\": [{\"source\": \"s\", \"start\": 9}]"),
            "f.json:10:141: facts[1].citations[0]: found no field 'end', expected the field 'end'"),
        fault(
            Reason.INVALID_VALUE,
            Texts.trade(
                USD_7 + ", \"citations\": [{\"source\": \"s\", \"start\": 1.5, \"end\": 3}]"),
            "f.json:10:166: facts[1].citations[0].start: found 1.5, expected a whole number from"
                + " 0 to 2147483647"),
        fault(
            Reason.UNKNOWN_REFERENCE,
            Texts.trade(USD_7 + ", \"citations\": [{\"source\": \"z\"}]"),
            "f.json:10:152: facts[1].citations[0].source: found 'z', expected the id of a source"
                + " that the file lists: s"),
        fault(
            Reason.MISSING_FIELD,
            Texts.trade(USD_7 + ", \"citations\": []"),
            "f.json:10:5: facts[1]: found no value for 'citations', expected one; trade-figure 't':"
                + " citations: expected where it is said, one place or more, got nothing"),
        fault(
            Reason.MISSING_FIELD,
            Texts.trade(USD_7),
            "f.json:10:5: facts[1]: found no field 'citations', expected the field 'citations'"),
        fault(
            Reason.DUPLICATE_ID,
            Texts.ESTABLISHED,
            "f.json:10:12: facts[1].id: found 'r', expected an id that is unique in the file"),
        fault(
            Reason.SYNTAX,
            "{\"id\": \"x\", \"id\": \"y\"}",
            "f.json:10:23: facts[1].id: found a second 'id', expected each field once"),
        fault(
            Reason.INVALID_VALUE,
            Texts.SEVERED.replace("\"r2\"", "7"),
            "f.json:10:12: facts[1].id: found 7, expected text in quotes"),
        fault(
            Reason.MISSING_FIELD,
            "{\"id\": \"x\"}",
            "f.json:10:5: facts[1]: found no field 'kind', expected the field 'kind'"),
        fault(Reason.INVALID_VALUE, "7", "f.json:10:5: facts[1]: found 7, expected an object"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfFacts")
  void read_faultyFact_saysWhereWhatAndWhatWasExpected(Reason reason, String fact, String message) {
    LoadException fault = Texts.fault(Texts.json(fact), Format.JSON);

    assertThat(fault).hasMessage(message);
    assertThat(fault.failure()).hasToString(message);
    assertThat(fault.failure().reason()).isEqualTo(reason);
    assertThat(fault.failure().file()).isEqualTo("f.json");
    assertThat(fault.failure().line()).isEqualTo(10);
    assertThat(fault.failure().column()).isPositive();
  }

  @Test
  void read_unknownTerm_namesAllThatThereAre() {
    LoadException fault =
        Texts.fault(Texts.json(Texts.SEVERED.replace("severed", "ended")), Format.JSON);

    assertThat(fault)
        .hasMessageEndingWith(
            "facts[1].type: found 'ended', expected one of established, suspended, severed,"
                + " resumed, elevated, downgraded");
  }

  @Test
  void read_longValue_isShortened() {
    LoadException fault =
        Texts.fault(Texts.json(Texts.SEVERED.replace("severed", "x".repeat(500))), Format.JSON);

    assertThat(fault.failure().value()).isEqualTo("'" + "x".repeat(80) + "…'");
  }

  // The dataset before the facts.

  static Stream<Arguments> faultsOfDatasets() {
    String text = Texts.json();
    String name = "\"name\": \"test\"";
    return Stream.of(
        fault(
            Reason.FORMAT,
            text.replace("\"formatVersion\": 1", "\"formatVersion\": 3"),
            "f.json:3:20: formatVersion: found 3, expected a format version from 1 to 2"),
        fault(
            Reason.INVALID_VALUE,
            text.replace("\"formatVersion\": 1", "\"formatVersion\": \"1\""),
            "f.json:3:20: formatVersion: found '1', expected a number"),
        fault(
            Reason.FORMAT,
            text.replace("chancery-dataset", "geojson"),
            "f.json:2:13: format: found 'geojson', expected 'chancery-dataset'"),
        fault(
            Reason.MISSING_FIELD,
            text.replace("\"format\": \"chancery-dataset\",", ""),
            "f.json:1:1: found no field 'format', expected the dataset first, with its format"
                + " 'chancery-dataset', formatVersion and name"),
        fault(
            Reason.MISSING_FIELD,
            text.replace("\"facts\"", "\"fact\""),
            "f.json:1:1: found no field 'facts', expected the field 'facts'; with a line for each"
                + " fact its name ends with .jsonl"),
        fault(
            Reason.INVALID_VALUE,
            text.replace(name, "\"name\": \" \""),
            "f.json:4:11: name: found ' ', expected a valid one; a dataset needs a name, got a"
                + " blank one"),
        fault(
            Reason.SYNTAX,
            text.replace(name, name + ", " + name),
            "f.json:4:27: name: found a second 'name', expected each field once"),
        fault(
            Reason.MISSING_FIELD,
            text.replace(
                name,
                name
                    + ", \"coverage\": [{\"kind\": \"mission\", \"to\": \"AZ\", \"period\":"
                    + " \"2000\"}]"),
            "f.json:4:31: coverage[0]: found no field 'from', expected the field 'from'"),
        fault(
            Reason.INVALID_VALUE,
            text.replace(
                name,
                name
                    + ", \"coverage\": [{\"kind\": \"mission\", \"actor\": \"AZ\", \"between\": [\"AZ\","
                    + " \"ES\"], \"period\": \"2000\"}]"),
            "f.json:4:31: coverage[0]: found an object, expected a valid one; coverage of the pair AZ–ES"
                + " and of the actor AZ: expected one of them"),
        fault(
            Reason.DUPLICATE_ID,
            text.replace(
                "\"length\": 100}",
                "\"length\": 100}, {\"id\": \"s\", \"title\": \"Source\", \"length\": 100}"),
            "f.json:6:52: sources[1]: found a second 's', expected ids that are unique in the file"),
        fault(
            Reason.DUPLICATE_ID,
            text.replace("\"length\": 100}", "\"length\": 100}, {\"id\": \"s\", \"title\": \"T\"}"),
            "f.json:6:52: sources[1]: found a second 's', expected ids that are unique in the file"),
        fault(
            Reason.INVALID_VALUE,
            text.replace("\"length\": 100}", "\"length\": -1}"),
            "f.json:6:46: sources[0].length: found -1, expected a whole number from 0 to 2147483647"),
        fault(
            Reason.INVALID_VALUE,
            text.replace(name, name + ", \"organizations\": [{\"code\": \"EU\", \"name\": \"X\"}]"),
            "f.json:4:37: organizations[0]: found an object, expected a valid one; organisation"
                + " 'EU' is 'European Union', got 'X': expected a code of its own"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfDatasets")
  void read_faultyDataset_saysWhereWhatAndWhatWasExpected(
      Reason reason, String text, String message) {
    LoadException fault = Texts.fault(text, Format.JSON);

    assertThat(fault).hasMessage(message);
    assertThat(fault.failure().reason()).isEqualTo(reason);
  }

  // The text as JSON.

  static Stream<Arguments> faultsOfSyntax() {
    String text = Texts.json();
    return Stream.of(
        fault(Reason.SYNTAX, "", "f.json:1:1: found nothing, expected a JSON object"),
        fault(Reason.SYNTAX, " \n ", "f.json:1:1: found nothing, expected a JSON object"),
        fault(Reason.INVALID_VALUE, "[]", "f.json:1:1: found a list, expected an object"),
        fault(Reason.INVALID_VALUE, "7", "f.json:1:1: found 7, expected an object"),
        fault(Reason.SYNTAX, text + "{}", "f.json:13:1: found '{', expected the end of the JSON"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfSyntax")
  void read_noDataset_saysWhereAndWhatWasExpected(Reason reason, String text, String message) {
    LoadException fault = Texts.fault(text, Format.JSON);

    assertThat(fault).hasMessage(message);
    assertThat(fault.failure().reason()).isEqualTo(reason);
  }

  @Test
  void read_textCutOffAnywhere_isAFaultWithALine() {
    String text = Texts.json().trim();

    for (int length = 0; length < text.length(); length++) {
      LoadFailure failure = Texts.fault(text.substring(0, length), Format.JSON).failure();

      assertThat(failure.reason()).isEqualTo(Reason.SYNTAX);
      assertThat(failure.line()).isBetween(1, 12);
    }
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    assertThat(Texts.read("\uFEFF" + Texts.json(), Format.JSON).factsRead()).isEqualTo(2);
  }

  @Test
  void read_wholeDataset_hasItsFacts() {
    LoadReport report = Texts.read(Texts.json(), Format.JSON);

    assertThat(report.factsRead()).isEqualTo(2);
    assertThat(report.factsSkipped()).isZero();
    assertThat(report.failures()).isEmpty();
    assertThat(
            report
                .dataset()
                .relationsEvents()
                .between(State.of("AZ"), State.of("ES"))
                .type(RelationsEvent.Type.SEVERED)
                .single()
                .id())
        .isEqualTo("r2");
  }

  @Test
  void read_codesOfThreeLetters_areTheSameStates() {
    assertThat(
            Texts.read(Texts.json().replace("\"AZ\"", "\"AZE\""), Format.JSON)
                .dataset()
                .facts()
                .list())
        .isEqualTo(Texts.read(Texts.json(), Format.JSON).dataset().facts().list());
  }

  @Test
  void read_faultOfAFact_namesTheFact() {
    String faulty = Texts.json(Texts.SEVERED.replace("1992-02-11", "199"));
    String twice = Texts.json(Texts.ESTABLISHED);

    assertThat(Texts.fault(faulty, Format.JSON).failure().fact()).isEqualTo("r2");
    assertThat(Texts.fault(twice, Format.JSON).failure().fact()).isEqualTo("r");
    assertThat(Texts.fault("{}", Format.JSON).failure().fact()).isEmpty();
  }

  @Test
  void read_faultOfAFactThatIsDeferred_namesTheFact() {
    byte[] faulty = Texts.utf8(Texts.json(Texts.SEVERED.replace("1992-02-11", "199")));
    byte[] twice = Texts.utf8(Texts.json(Texts.ESTABLISHED));
    DatasetReader deferred = DatasetReader.strict().deferred();

    assertThatThrownBy(() -> Texts.read(faulty, Format.JSON, deferred).dataset().facts().list())
        .isInstanceOfSatisfying(
            LoadException.class, fault -> assertThat(fault.failure().fact()).isEqualTo("r2"));
    assertThatThrownBy(() -> Texts.read(twice, Format.JSON, deferred))
        .isInstanceOfSatisfying(
            LoadException.class, fault -> assertThat(fault.failure().fact()).isEqualTo("r"));
  }

  @Test
  void read_bytesThatAreNotUtf8_saysInWhichLine() {
    byte[] bytes = Texts.json().replace("\"r2\"", "\"ñ\"").getBytes(StandardCharsets.ISO_8859_1);

    String fault = "f.json:10: found bytes that are not UTF-8, expected text in UTF-8";
    assertThatThrownBy(() -> Texts.read(bytes, Format.JSON)).hasMessage(fault);
    assertThatThrownBy(() -> Texts.read(bytes, Format.JSON, DatasetReader.strict().deferred()))
        .hasMessage(fault);
  }
}
