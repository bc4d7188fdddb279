package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Chancery;
import dev.chancery.io.LoadProgress;
import dev.chancery.testkit.SyntheticWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingProgressTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(Path... files) {
    String[] args = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      args[i] = files[i].toString();
    }
    return LoadingProgress.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static LoadProgress progress(OptionalLong total, boolean finished) {
    return new LoadProgress(3 << 19, total, 2_000, Duration.ofSeconds(2), finished);
  }

  @Test
  void line_inTheMiddle_hasABarRateAndTimeLeft() {
    assertThat(LoadingProgress.line(progress(OptionalLong.of(3 << 20), false)))
        .isEqualTo(
            "[###############...............]  50%  1.5 MiB  2,000 facts  1,000 facts/s  2.0 s left");
    assertThat(LoadingProgress.line(progress(OptionalLong.of(150L << 20), false)))
        .isEqualTo(
            "[..............................]   1%  1.5 MiB  2,000 facts  1,000 facts/s  3 min 18 s"
                + " left");
  }

  @Test
  void line_ofAStream_hasNoBar() {
    assertThat(LoadingProgress.line(progress(OptionalLong.empty(), false)))
        .isEqualTo("1.5 MiB  2,000 facts  1,000 facts/s");
  }

  @Test
  void line_atTheEnd_saysHowLongItTook() {
    assertThat(LoadingProgress.line(progress(OptionalLong.of(3 << 19), true)))
        .startsWith("[##############################] 100%")
        .endsWith("1,000 facts/s  in 2.0 s");
  }

  @Test
  void run_file_showsTheEndAndTheCount() {
    Path file = folder.resolve("world.jsonl.gz");
    Chancery.write(SyntheticWorld.withSeed(1).dataset(1_000), file);

    assertThat(run(file)).isZero();

    assertThat(printed())
        .contains("\r[##############################] 100%  ")
        .contains("  1,000 facts  ")
        .endsWith("\nsynthetic-world: 1,000 facts, 0 left out, 0 repaired\n");
  }

  @Test
  void run_fileWithAFault_listsIt() throws IOException {
    Path file = folder.resolve("world.jsonl");
    Chancery.write(SyntheticWorld.withSeed(1).dataset(3), file);
    Files.writeString(file, Files.readString(file).replaceFirst("\"when\":", "\"wen\":"));

    assertThat(run(file)).isEqualTo(1);

    assertThat(printed())
        .contains("left out: " + file + ":")
        .endsWith("synthetic-world: 2 facts, 1 left out, 0 repaired\n");
  }

  @Test
  void run_whatIsNoDataset_saysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("none.json"), "[");

    assertThat(run(file)).isEqualTo(1);
    assertThat(printed()).contains("FAILED (INVALID_VALUE): " + file + ":1:1: found a list");
    assertThat(run(folder.resolve("none.txt"))).isEqualTo(1);
    assertThat(run()).isEqualTo(2);
    assertThat(printed()).endsWith("usage: LoadingProgress <dataset file>\n");
  }
}
