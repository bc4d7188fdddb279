package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.io.LoadException;
import dev.chancery.testkit.ReaderDifferences.Broken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Tests that a reader of a format of one's own reads as those of the library do: what was written
 * comes back with its doubt and its gaps, and everything else is refused by a {@link
 * LoadException}. The rules are those of {@link Rule}.
 *
 * <pre>{@code
 * @Test
 * void reader_keepsItsContract() {
 *   ReaderTester.of(OurFormat::write, OurFormat::read)
 *       .ofKinds(TradeFigure.KIND, InvestmentFigure.KIND) // what the format is for
 *       .withBadInput("a header\nno figure\n", 2)
 *       .test();
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ReaderTester {
  /** The rules, in the order in which they are tested. */
  public enum Rule {
    /** What was written can be read. */
    GOOD_INPUT("what was written can be read"),
    /** No fact is lost, and none made up; each says what it said. */
    FACTS("no fact is lost, and none made up; each says what it said"),
    /** What is not said stays so, and no value takes its place. */
    UNKNOWN("what is not said stays so, and no value takes its place"),
    /** Dates keep their precision, their doubt, and their open or unknown ends. */
    DATES("dates keep their precision, their doubt, and their open or unknown ends"),
    /** Amounts keep their digits, their doubt and their currency. */
    AMOUNTS("amounts keep their digits, their doubt and their currency"),
    /** Lists keep their order: those in a fact, of coverage, and of links. */
    ORDER("lists keep their order: those in a fact, of coverage, and of links"),
    /** Facts cite the same places of the same sources. */
    CITATIONS("facts cite the same places of the same sources"),
    /** Sources keep what they say of themselves, those too that no fact cites. */
    SOURCES("sources keep what they say of themselves, those too that no fact cites"),
    /** The same coverage is claimed: more of it would make NO of UNKNOWN. */
    COVERAGE("the same coverage is claimed, no more and no less"),
    /** The dataset's name, title, version, licence, organisations and links are kept. */
    DESCRIPTION("name, title, version, licence, organisations and links are kept"),
    /** It does not matter in which pieces the stream gives its bytes. */
    PIECES("it does not matter in which pieces the stream gives its bytes"),
    /** The stream is left open, or closed by one who says {@link ReaderTester#closing()}. */
    STREAM("the stream is left open, or closed, as it is documented; also when reading fails"),
    /** What was read before makes no difference, nor whether that failed. */
    STATELESS("what was read before makes no difference, nor whether that failed"),
    /** What is no dataset is refused by a {@link LoadException}, and by nothing else. */
    BAD_INPUT("what is no dataset is refused by a LoadException, and by nothing else"),
    /** A failure names the input as it was called, the line of the fault, and what was expected. */
    PLACE("a failure names the input as it was called, the line, and what was expected"),
    /** What is cut off is refused by a {@link LoadException}, unless the dataset is all there. */
    CUT_OFF("what is cut off is refused by a LoadException, unless the dataset is all there"),
    /** A stream that fails has not ended: it is refused by a {@link LoadException}. */
    BROKEN_STREAM("a stream that fails has not ended: it is refused by a LoadException");

    private final String text;

    Rule(String text) {
      this.text = text;
    }

    /** Returns, for instance, {@code FACTS (no fact is lost, …)}. */
    @Override
    public String toString() {
      return name() + " (" + text + ")";
    }
  }

  /** Writes datasets in the format. */
  @FunctionalInterface
  public interface FormatWriter {
    /** Writes the dataset to the stream. */
    void write(Dataset dataset, OutputStream out) throws IOException;
  }

  /** Reads datasets in the format; {@code report.dataset()} will do where there is a report. */
  @FunctionalInterface
  public interface FormatReader {
    /**
     * Reads the stream to its end.
     *
     * @param name what failures call the stream
     */
    Dataset read(InputStream in, String name) throws IOException;
  }

  private record BadInput(String what, ByteSource bytes, int line) {
    byte[] content() {
      try {
        return bytes.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // It is in memory.
      }
    }
  }

  /** What reading came to: a dataset, or what was thrown. */
  private record Outcome(Optional<Dataset> dataset, Optional<Throwable> thrown) {
    boolean isRefused() {
      return thrown.filter(LoadException.class::isInstance).isPresent();
    }

    @Override
    public String toString() {
      return thrown
          .map(each -> "threw " + each)
          .or(() -> dataset.map(each -> "gave the dataset " + each))
          .orElse("gave null");
    }
  }

  private static final String NAME = "input-of-the-tester";
  private static final int CUTS = 32;

  private final FormatWriter writer;
  private final FormatReader reader;
  private final ImmutableSet<Kind<?>> kinds;
  private final ImmutableSet<Rule> exceptions;
  private final ImmutableList<Dataset> datasets;
  private final ImmutableList<BadInput> badInputs;
  private final boolean closing;

  private ReaderTester(
      FormatWriter writer,
      FormatReader reader,
      ImmutableSet<Kind<?>> kinds,
      ImmutableSet<Rule> exceptions,
      ImmutableList<Dataset> datasets,
      ImmutableList<BadInput> badInputs,
      boolean closing) {
    this.writer = writer;
    this.reader = reader;
    this.kinds = kinds;
    this.exceptions = exceptions;
    this.datasets = datasets;
    this.badInputs = badInputs;
    this.closing = closing;
  }

  /** Returns a tester of what reads, with what writes for it. */
  public static ReaderTester of(FormatWriter writer, FormatReader reader) {
    byte[] noise = new byte[500];
    new Random(1).nextBytes(noise);
    return new ReaderTester(
        writer,
        reader,
        ImmutableSet.copyOf(Kind.all()),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(
            new BadInput("no bytes at all", ByteSource.empty(), 0),
            new BadInput("a text", text("This is no dataset.\n"), 0),
            new BadInput("zeros", ByteSource.wrap(new byte[100]), 0),
            new BadInput("noise", ByteSource.wrap(noise), 0)),
        false);
  }

  private static ByteSource text(String text) {
    return ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a tester that writes facts of these kinds only.
   *
   * @throws IllegalArgumentException if there are none
   */
  public ReaderTester ofKinds(Kind<?>... newKinds) {
    if (newKinds.length == 0) {
      throw new IllegalArgumentException("kinds: expected one at least, got none");
    }
    return new ReaderTester(
        writer, reader, ImmutableSet.copyOf(newKinds), exceptions, datasets, badInputs, closing);
  }

  /**
   * Returns a tester that leaves out these rules, for a format that has no place for what they are
   * about: say in its documentation what it loses.
   *
   * @throws IllegalArgumentException if {@link Rule#GOOD_INPUT} is among them: what cannot be read
   *     is tested for nothing
   */
  public ReaderTester except(Rule... rules) {
    if (Arrays.asList(rules).contains(Rule.GOOD_INPUT)) {
      throw new IllegalArgumentException(
          "rules: expected some that a format may have no place for, got " + Rule.GOOD_INPUT);
    }
    return new ReaderTester(
        writer,
        reader,
        kinds,
        ImmutableSet.<Rule>builder().addAll(exceptions).add(rules).build(),
        datasets,
        badInputs,
        closing);
  }

  /** Returns a tester that writes this dataset too, whatever its kinds. */
  public ReaderTester withDataset(Dataset dataset) {
    return new ReaderTester(
        writer,
        reader,
        kinds,
        exceptions,
        ImmutableList.<Dataset>builder().addAll(datasets).add(dataset).build(),
        badInputs,
        closing);
  }

  /**
   * Returns a tester that gives this text in UTF-8, too, which is to be refused.
   *
   * @param line the line that the failure is to name, from 1; 0 for any
   */
  public ReaderTester withBadInput(String text, int line) {
    return withBadInput("'" + text + "'", text(text), line);
  }

  /**
   * Returns a tester that gives these bytes, too, which are to be refused.
   *
   * @param line the line that the failure is to name, from 1; 0 for any
   */
  public ReaderTester withBadInput(byte[] bytes, int line) {
    ByteSource copy = ByteSource.wrap(bytes.clone());
    return withBadInput(bytes.length + " bytes of the user's", copy, line);
  }

  private ReaderTester withBadInput(String what, ByteSource bytes, int line) {
    return new ReaderTester(
        writer,
        reader,
        kinds,
        exceptions,
        datasets,
        ImmutableList.<BadInput>builder()
            .addAll(badInputs)
            .add(new BadInput(what, bytes, line))
            .build(),
        closing);
  }

  /** Returns a tester of a reader that closes the stream, and says so. */
  public ReaderTester closing() {
    return new ReaderTester(writer, reader, kinds, exceptions, datasets, badInputs, true);
  }

  /**
   * Writes and reads datasets that leave nothing out and datasets that say no more than they must,
   * then what is damaged.
   *
   * @throws AssertionError if a rule is broken; names the first such rule, the input, what came of
   *     it, and of datasets what differs
   */
  public void test() {
    ImmutableList<Dataset> all =
        ImmutableList.<Dataset>builder().addAll(ReaderProbes.of(kinds)).addAll(datasets).build();
    for (Dataset each : all) {
      testRoundTrip(each);
    }
    for (BadInput each : badInputs) {
      testBadInput(each);
    }
    Dataset whole = ReaderProbes.whole(kinds);
    testStateless(whole, ReaderProbes.bare(kinds));
    testCutOff(whole);
    testBrokenStream(whole);
  }

  private byte[] written(Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(dataset, out);
    } catch (IOException | RuntimeException e) {
      throw new AssertionError("the dataset " + dataset + " was not written: " + e, e);
    }
    return out.toByteArray();
  }

  @SuppressWarnings("NullAway") // What users write may return null all the same.
  private Outcome read(InputStream in) {
    try {
      Dataset dataset = reader.read(in, NAME);
      if (dataset != null) {
        ImmutableList<Fact> unused =
            dataset.facts().list(); // Faults of what is deferred are faults of reading.
      }
      return new Outcome(Optional.ofNullable(dataset), Optional.empty());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome(Optional.empty(), Optional.of(e));
    }
  }

  private void testRoundTrip(Dataset dataset) {
    byte[] bytes = written(dataset);
    String input = "the dataset " + dataset;
    ProbeStream in = ProbeStream.of(bytes);
    Outcome outcome = read(in);
    if (outcome.dataset().isEmpty()) {
      broken(Rule.GOOD_INPUT, input, outcome);
      return;
    }
    for (Broken each : ReaderDifferences.between(dataset, outcome.dataset().get())) {
      broken(each.rule(), input, each.what());
    }
    check(Rule.STREAM, in.isClosed() == closing, input, closed(in));
    Outcome inPieces = read(ProbeStream.inPieces(bytes));
    check(Rule.PIECES, inPieces.equals(outcome), input + ", a byte at a time,", inPieces);
  }

  private void testBadInput(BadInput bad) {
    ProbeStream in = ProbeStream.of(bad.content());
    Outcome outcome = read(in);
    check(Rule.BAD_INPUT, outcome.isRefused(), bad.what(), outcome);
    if (outcome.thrown().orElse(null) instanceof LoadException refused) {
      boolean named =
          refused.failure().file().contains(NAME)
              && !refused.failure().expected().isBlank()
              && (bad.line() == 0 || bad.line() == refused.failure().line());
      check(
          Rule.PLACE,
          named,
          bad.what(),
          outcome + ": its name was " + NAME + (bad.line() == 0 ? "" : ", the line " + bad.line()));
    }
    check(Rule.STREAM, in.isClosed() == closing, bad.what(), closed(in));
  }

  private static String closed(ProbeStream in) {
    return in.isClosed() ? "was closed behind it" : "was left open behind it";
  }

  private void testStateless(Dataset whole, Dataset other) {
    byte[] bytes = written(whole);
    Outcome first = read(ProbeStream.of(bytes));
    Outcome unused = read(ProbeStream.of(written(other)));
    Outcome second = read(ProbeStream.of(bytes));
    Outcome refused = read(ProbeStream.cutAt(bytes.length / 2, bytes));
    Outcome third = read(ProbeStream.of(bytes));
    boolean same = first.equals(second) && first.equals(third);
    check(
        Rule.STATELESS,
        same,
        whole + ", with " + other + " and half of itself read in between,",
        second + "; then it " + third + " (the others: " + unused + "; " + refused + ")");
  }

  private void testCutOff(Dataset whole) {
    byte[] bytes = written(whole);
    Outcome uncut = read(ProbeStream.of(bytes));
    for (int i = 0; i < 2 * CUTS; i++) {
      // Where the end is near, a line may be all there, and where not, anything.
      int length =
          i < CUTS ? bytes.length - 1 - i : (int) ((long) bytes.length * (i - CUTS) / CUTS);
      if (length > 0) {
        Outcome outcome = read(ProbeStream.cutAt(length, bytes));
        check(
            Rule.CUT_OFF,
            outcome.isRefused() || outcome.equals(uncut),
            length + " of " + bytes.length + " bytes of " + whole,
            outcome);
      }
    }
  }

  private void testBrokenStream(Dataset whole) {
    byte[] bytes = written(whole);
    for (int length : new int[] {0, bytes.length / 2}) {
      Outcome outcome = read(ProbeStream.failingAt(length, bytes));
      check(
          Rule.BROKEN_STREAM,
          outcome.isRefused(),
          "a stream that fails after " + length + " of " + bytes.length + " bytes",
          outcome);
    }
  }

  // Failures.

  private void check(Rule rule, boolean kept, String input, Object outcome) {
    if (!kept) {
      broken(rule, input, outcome);
    }
  }

  private void broken(Rule rule, String input, Object outcome) {
    if (!exceptions.contains(rule)) {
      AssertionError error =
          new AssertionError("the reader breaks " + rule + ": of " + input + " it " + outcome);
      if (outcome instanceof Outcome of && of.thrown().isPresent()) {
        error.initCause(of.thrown().get());
      }
      throw error;
    }
  }
}
