package dev.chancery.fuzz;

import static dev.chancery.fuzz.FuzzInput.require;

import dev.chancery.dataset.Dataset;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadException;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadReport;
import dev.chancery.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the readers of datasets promise for any bytes at all. */
final class DatasetLaws {
  private static final int LONGEST_MESSAGE = 4_000;
  private static final DatasetReader STRICT =
      DatasetReader.strict()
          .withLimits(ReadLimits.standard().withBytes(1 << 22).withLine(1 << 21).withText(1 << 16));

  private DatasetLaws() {}

  /** Fails if the bytes break a law. */
  static void check(byte[] bytes, Format format) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<LoadReport> strict = read(STRICT, bytes, format, text);
    Optional<LoadReport> lenient = read(STRICT.lenient(), bytes, format, text);
    require(strict.isEmpty() || lenient.isPresent(), "what is right is read leniently, too", text);
    lenient.ifPresent(report -> checkReport(report, text));
    strict.ifPresent(
        report -> {
          checkReport(report, text);
          require(report.failures().isEmpty(), "a strict reader leaves nothing out", text);
          require(report.repairs().isEmpty(), "a strict reader repairs nothing", text);
          require(
              lenient.orElseThrow().dataset().equals(report.dataset()),
              "what is right is read as it stands",
              text);
          checkDeferred(report.dataset(), bytes, format, text);
        });
    lenient.ifPresent(report -> checkWritten(report.dataset(), text));
  }

  private static Optional<LoadReport> read(
      DatasetReader reader, byte[] bytes, Format format, String text) {
    try {
      return Optional.of(reader.read(new ByteArrayInputStream(bytes), format, "fuzz"));
    } catch (LoadException e) {
      checkFailure(e.failure(), text);
      return Optional.empty();
    }
  }

  private static void checkFailure(LoadFailure failure, String text) {
    require(failure.toString().length() < LONGEST_MESSAGE, "the message is short", text);
    require(!failure.expected().isBlank(), "something is expected", text);
  }

  private static void checkReport(LoadReport report, String text) {
    require(report.factsRead() == report.dataset().facts().count(), "what is read is there", text);
    report.failures().forEach(failure -> checkFailure(failure, text));
    report.repairs().forEach(repair -> checkFailure(repair, text));
    int skipped = report.skippedByReason().values().stream().mapToInt(Integer::intValue).sum();
    require(skipped == report.factsSkipped(), "each that is skipped has a reason", text);
    require(report.factsRepaired() <= report.factsRead(), "what is repaired is read", text);
  }

  private static void checkDeferred(Dataset dataset, byte[] bytes, Format format, String text) {
    Dataset deferred =
        read(STRICT.deferred(), bytes, format, text)
            .orElseThrow(() -> new AssertionError("what is right is not deferred: " + text))
            .dataset();
    require(deferred.equals(dataset), "what is deferred is the same", text);
  }

  private static void checkWritten(Dataset dataset, String text) {
    for (Format format : Format.values()) {
      byte[] written = written(dataset, format);
      Dataset copy =
          DatasetReader.strict()
              .read(new ByteArrayInputStream(written), format, "written")
              .dataset();
      require(copy.equals(dataset), "what is written is read back", text);
      require(Arrays.equals(written(copy, format), written), "in the same bytes", text);
    }
  }

  private static byte[] written(Dataset dataset, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DatasetWriter.write(dataset, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
