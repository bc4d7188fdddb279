package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.io.LoadException;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadProgress;
import dev.chancery.io.LoadReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Loads a dataset of any size, and shows how far that has come: {@code LoadingProgress <dataset
 * file>}.
 *
 * <p>Faults are left out and listed. Ends with status 1 if there are any.
 */
public final class LoadingProgress {
  private static final int BAR_WIDTH = 30;

  private final PrintStream out;
  private int width;

  private LoadingProgress(PrintStream out) {
    this.out = out;
  }

  /** Loads the file, and exits with the status. */
  public static void main(String[] args) {
    int status = run(args, Page.out());
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Returns the exit status: 0 if all is well, 1 if there is a fault, 2 for wrong arguments. */
  static int run(String[] args, PrintStream out) {
    if (args.length != 1) {
      out.println("usage: LoadingProgress <dataset file>");
      return 2;
    }
    LoadingProgress bar = new LoadingProgress(out);
    try {
      LoadReport report =
          Chancery.loader().lenient().withProgress(bar::show).read(Path.of(args[0]));
      report.failures().forEach(failure -> out.println("left out: " + failure));
      out.printf(
          Locale.ROOT,
          "%s: %,d facts, %,d left out, %,d repaired%n",
          report.dataset().name(),
          report.factsRead(),
          report.factsSkipped(),
          report.factsRepaired());
      return report.failures().isEmpty() ? 0 : 1;
    } catch (LoadException e) {
      LoadFailure failure = e.failure();
      out.println();
      out.println("FAILED (" + failure.reason() + "): " + failure);
    } catch (IllegalArgumentException e) {
      out.println("FAILED: " + e.getMessage());
    }
    return 1;
  }

  /** Shows the line in the place of the last one. */
  private void show(LoadProgress progress) {
    String line = line(progress);
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
    if (progress.finished()) {
      out.println();
    }
  }

  /** Returns, for instance, {@code [###...] 50% 1.5 MiB 2,000 facts 1,000 facts/s 2 s left}. */
  static String line(LoadProgress progress) {
    StringBuilder line = new StringBuilder();
    progress
        .share()
        .ifPresent(
            share -> {
              int done = (int) (share * BAR_WIDTH);
              line.append('[').append("#".repeat(done)).append(".".repeat(BAR_WIDTH - done));
              line.append(String.format(Locale.ROOT, "] %3d%%  ", (int) (100 * share)));
            });
    line.append(
        String.format(
            Locale.ROOT,
            "%.1f MiB  %,d facts  %,.0f facts/s",
            progress.bytes() / (double) (1 << 20),
            progress.facts(),
            progress.factsPerSecond()));
    if (progress.finished()) {
      line.append("  in ").append(seconds(progress.elapsed()));
    } else {
      progress.remaining().ifPresent(left -> line.append("  ").append(seconds(left) + " left"));
    }
    return line.toString();
  }

  private static String seconds(Duration time) {
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
  }
}
