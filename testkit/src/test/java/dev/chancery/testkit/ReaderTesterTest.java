package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.dataset.Dataset;
import dev.chancery.fact.TradeFigure;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadException;
import dev.chancery.io.LoadFailure;
import dev.chancery.testkit.ReaderTester.FormatReader;
import dev.chancery.testkit.ReaderTester.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderTesterTest {
  // A right format of one's own: the serialized dataset.

  private static void write(Dataset dataset, OutputStream out) throws IOException {
    ObjectOutputStream objects = new ObjectOutputStream(out);
    objects.writeObject(dataset);
    objects.flush();
  }

  private static Dataset read(InputStream in, String name) {
    try {
      return (Dataset) new ObjectInputStream(in).readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      throw new LoadException(
          new LoadFailure(
              LoadFailure.Reason.SYNTAX, name, 1, 0, "", String.valueOf(e), "a serialized dataset"),
          e);
    }
  }

  private static ReaderTester tester(FormatReader reading) {
    return ReaderTester.of(ReaderTesterTest::write, reading);
  }

  @Test
  void test_rightReader_passes() {
    tester(ReaderTesterTest::read)
        .withDataset(Fixtures.azerbaijanSpain())
        .withBadInput("another\n", 1)
        .withBadInput(new byte[] {1, 2, 3}, 1)
        .test();
  }

  @ParameterizedTest
  @EnumSource
  void test_formatOfTheLibrary_passes(Format format) {
    ReaderTester.of(
            (dataset, out) -> DatasetWriter.write(dataset, format, out),
            (in, name) -> DatasetReader.strict().read(in, format, name).dataset())
        .test();
  }

  @Test
  void test_readerThatDefers_passes() {
    ReaderTester.of(
            (dataset, out) -> DatasetWriter.write(dataset, Format.JSON, out),
            (in, name) -> DatasetReader.strict().deferred().read(in, Format.JSON, name).dataset())
        .test();
  }

  @Test
  void test_formatOfOneKind_passesForThatKind() {
    ReaderTester tester =
        ReaderTester.of(
            (dataset, out) -> {
              if (dataset.facts().ofKind(TradeFigure.KIND).count() < dataset.facts().count()) {
                throw new IllegalArgumentException("trade only");
              }
              write(dataset, out);
            },
            ReaderTesterTest::read);

    assertThatThrownBy(tester::test)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was not written: java.lang.IllegalArgumentException: trade only");
    assertThatCode(tester.ofKinds(TradeFigure.KIND)::test).doesNotThrowAnyException();
  }

  @Test
  void except_rule_isNotTested() {
    ReaderTester tester = tester(tampering(",\"note\":\"as far as the source says\"", ""));

    assertThatThrownBy(tester::test)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "the reader breaks COVERAGE (the same coverage is claimed, no more and no less): of the"
                + " dataset whole 1.0-b (183 facts) it gave another one:\n"
                + "- coverage recognition all pairs of ES 1950/1960 as far as the source says\n"
                + "+ coverage recognition all pairs of ES 1950/1960");
    assertThatCode(tester.except(Rule.COVERAGE)::test).doesNotThrowAnyException();
  }

  @Test
  void except_whatAllOthersRestOn_refused() {
    ReaderTester tester = tester(ReaderTesterTest::read);
    assertThatThrownBy(() -> tester.except(Rule.STREAM, Rule.GOOD_INPUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rules: expected some that a format may have no place for, got GOOD_INPUT (what was"
                + " written can be read)");
  }

  @Test
  void ofKinds_none_refused() {
    assertThatThrownBy(tester(ReaderTesterTest::read)::ofKinds)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kinds: expected one at least, got none");
  }

  @Test
  void withDataset_readerThatLosesOfIt_fails() {
    ReaderTester tester = tester(tampering("sports education", "sports"));

    assertThatCode(tester::test).doesNotThrowAnyException();
    assertThatThrownBy(tester.withDataset(Fixtures.azerbaijanSpain())::test)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("breaks FACTS");
  }

  // Wrong ones.

  private static String json(Dataset dataset) {
    StringWriter text = new StringWriter();
    try {
      DatasetWriter.write(dataset, Format.JSON_LINES, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replaceFirst("\"factCount\":\\d+,", "");
  }

  /** Reads as if something else were written. */
  private static FormatReader tampering(String regex, String replacement) {
    return (in, name) -> {
      String json = json(read(in, name)).replaceAll(regex, replacement);
      return DatasetReader.strict().read(new StringReader(json), Format.JSON_LINES, name).dataset();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          FACTS       | [{]"id":"date-3".*\\n                   | ``
          FACTS       | ([{]"id":")(date-3)(".*\\n)             | $1$2$3$1made-up$3
          FACTS       | " blank before and behind "             | "blank before and behind"
          FACTS       | ,"note":"null"                          | ``
          FACTS       | \\\\r\\\\n                               | \\\\n
          FACTS       | "form":"de-facto"                       | "form":"de-jure"
          FACTS       | ,"outlook":"scheduled"                  | ``
          FACTS       | ,"ratio":[{][^}]*[}]                    | ``
          FACTS       | "TR","AM"                               | "TR"
          FACTS       | “with”                                  | with
          FACTS       | (A long remark.{200})[^"]*              | $1
          FACTS       | \\\\tand indented                       | and indented
          FACTS       | "derivedFrom":."part",                  | "derivedFrom":[
          DESCRIPTION | "name":"An organisation of our own"     | "name":"X-OF-OUR-OWN"
          DESCRIPTION | "title":"France and Spain","pair":      | "title":"F","pair":
          UNKNOWN     | "name":"bare"                           | $0,"licence":"none"
          UNKNOWN     | "title":"Bare"                          | $0,"publisher":"unknown"
          UNKNOWN     | "activity":"engineering",(?="cit)       | $0"note":"-",
          DATES       | 1985/"                                  | 1985/.."
          DATES       | "156X"                                  | "1560"
          DATES       | "reading":"within"                      | "reading":"extent"
          AMOUNTS     | "modifier":"about",(?="currency")       | ``
          AMOUNTS     | 53[.]70                                 | 53.7
          AMOUNTS     | "upTo":20,                              | "upTo":21,
          ORDER       | ([{]"source":"a-other"[}]),([{][^}]*[}]) | $2,$1
          ORDER       | "coverage":.([{][^}]*[}]),([{][^}]*[}])  | "coverage":[$2,$1
          ORDER       | "relatedTopics":.([{].*[}]),([{].*)][}]  | "relatedTopics":[$2,$1]}
          CITATIONS   | ,"start":0,"end":7                      | ``
          CITATIONS   | ,"1990s, and later"                     | ``
          CITATIONS   | [{]"source":"a-other"[}],               | ``
          SOURCES     | "published":"201X"                      | "published":"2010"
          SOURCES     | [{]"id":"uncited"[^}]*[}],              | ``
          COVERAGE    | "coverage":..,                          | "coverage":[{"kind":"mission","period":"1900"}],
          COVERAGE    | "period":"1900"                         | "period":"1900/2000"
          DESCRIPTION | "version":"1.0-b",                      | ``
          DESCRIPTION | "name":"whole"                          | "name":"a-file"
          DESCRIPTION | "name":"whole"                          | $0,"more":1
          DESCRIPTION | [{]"code":"NATO"[^}]*[}],               | ``
          DESCRIPTION | "title":"Spain"                         | "title":"España"
          """)
  void test_readerThatChangesTheDataset_breaksTheRule(Rule rule, String regex, String replacement) {
    assertBroken(rule, tester(tampering(regex, replacement)));
  }

  private static void assertBroken(Rule rule, ReaderTester tester) {
    assertThatThrownBy(tester::test)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the reader breaks " + rule + ": of ");
  }

  /** A reader that goes wrong in other ways than in what it gives. */
  private record Wrong(Rule rule, String manner, ReaderTester tester) {
    @Override
    public String toString() {
      return rule.name() + ": " + manner;
    }
  }

  private static LoadException failure(String name, int line, String expected) {
    return new LoadException(
        new LoadFailure(LoadFailure.Reason.SYNTAX, name, line, 0, "", "x", expected));
  }

  @SuppressWarnings("NullAway") // As users may write it.
  private static Dataset none() {
    return null;
  }

  static List<Wrong> wrong() {
    List<String> seen = new ArrayList<>();
    return List.of(
        new Wrong(Rule.GOOD_INPUT, "gives null", tester((in, name) -> none())),
        new Wrong(
            Rule.GOOD_INPUT,
            "refuses an empty dataset",
            tester(
                (in, name) -> {
                  Dataset dataset = read(in, name);
                  if (dataset.facts().isEmpty()) {
                    throw failure(name, 1, "a fact");
                  }
                  return dataset;
                })),
        new Wrong(
            Rule.PIECES,
            "takes what is available for all",
            tester(
                (in, name) -> read(new ByteArrayInputStream(in.readNBytes(in.available())), name))),
        new Wrong(
            Rule.STREAM,
            "closes",
            tester(
                (in, name) -> {
                  try (in) {
                    return read(in, name);
                  }
                })),
        new Wrong(Rule.STREAM, "is said to close", tester(ReaderTesterTest::read).closing()),
        new Wrong(
            Rule.STREAM,
            "closes only when all is well",
            tester(
                    (in, name) -> {
                      Dataset dataset = read(in, name);
                      in.close();
                      return dataset;
                    })
                .closing()),
        new Wrong(
            Rule.STATELESS,
            "keeps what it has read of a name",
            tester(
                (in, name) -> {
                  Dataset dataset = read(in, name);
                  seen.add(dataset.name());
                  return seen.stream().filter("whole"::equals).count() < 4
                      ? dataset
                      : Fixtures.azerbaijanSpain();
                })),
        new Wrong(
            Rule.BAD_INPUT,
            "throws what comes from underneath",
            tester(
                (in, name) -> {
                  try {
                    return read(in, name);
                  } catch (LoadException e) {
                    throw new IllegalStateException(e);
                  }
                })),
        new Wrong(
            Rule.BAD_INPUT,
            "takes no bytes for no facts",
            tester(
                (in, name) -> {
                  byte[] bytes = in.readAllBytes();
                  return bytes.length == 0
                      ? Dataset.builder("empty").build()
                      : read(new ByteArrayInputStream(bytes), name);
                })),
        new Wrong(Rule.PLACE, "has a name of its own", tester((in, name) -> read(in, "a stream"))),
        new Wrong(
            Rule.PLACE,
            "names another line",
            tester(ReaderTesterTest::read).withBadInput("x\ny\n", 2)),
        new Wrong(
            Rule.PLACE,
            "does not say what it expects",
            tester(
                (in, name) -> {
                  try {
                    return read(in, name);
                  } catch (LoadException e) {
                    throw failure(name, 1, "");
                  }
                })),
        new Wrong(
            Rule.CUT_OFF,
            "takes the facts that are there",
            ReaderTester.of(
                (dataset, out) -> DatasetWriter.write(dataset, Format.JSON_LINES, out),
                (in, name) ->
                    DatasetReader.strict().lenient().read(in, Format.JSON_LINES, name).dataset())),
        new Wrong(
            Rule.BROKEN_STREAM,
            "passes on the exception of the stream",
            tester((in, name) -> read(new ByteArrayInputStream(in.readAllBytes()), name))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void test_wrongReader_breaksTheRule(Wrong wrong) {
    assertBroken(wrong.rule(), wrong.tester());
  }

  @Test
  void test_readerThatThrows_isTheCause() {
    IllegalStateException thrown = new IllegalStateException("not today");
    assertThatThrownBy(
            tester(
                    (in, name) -> {
                      throw thrown;
                    })
                ::test)
        .hasMessage(
            "the reader breaks GOOD_INPUT (what was written can be read): of the dataset bare (13"
                + " facts) it threw java.lang.IllegalStateException: not today")
        .hasCause(thrown);
  }
}
