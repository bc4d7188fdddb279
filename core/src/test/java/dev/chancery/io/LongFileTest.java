package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A file so long that its facts are added while others are read says what a short one says. */
class LongFileTest {
  private static final int FACTS = 40_000;

  /** The lines of facts, the first of them in line 2 of the file. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>(FACTS);
    for (int i = 0; i < FACTS; i++) {
      lines.add(Texts.ESTABLISHED.replace("\"r\"", "\"r" + i + "\""));
    }
    return lines;
  }

  private static byte[] text(List<String> lines) {
    String text = Texts.HEADER_LINE + String.join("\n", lines) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Dataset read(List<String> lines) {
    return read(new ByteArrayInputStream(text(lines)));
  }

  private static Dataset read(InputStream in) {
    return DatasetReader.strict().read(in, Format.JSON_LINES, "long").dataset();
  }

  private static LoadFailure failure(List<String> lines) {
    LoadException thrown = catchThrowableOfType(LoadException.class, () -> read(lines));
    assertThat(threads()).doesNotContain("chancery-adding");
    return thrown.failure();
  }

  @Test
  void read_streamThatFails_leavesNoThread() {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    byte[] begun = text(lines().subList(0, 30_000));
    IOException dead = new IOException("the line is dead");
    AtomicBoolean wasThere = new AtomicBoolean();
    InputStream failing =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            wasThere.set(threads().contains("chancery-adding"));
            throw dead;
          }
        };

    assertThatThrownBy(
            () -> read(new SequenceInputStream(new ByteArrayInputStream(begun), failing)))
        .hasRootCause(dead);

    assertThat(wasThere).isTrue();
    assertThat(threads()).doesNotContain("chancery-adding");
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @Test
  void read_longFile_hasEveryFact() {
    Dataset dataset = read(lines());

    assertThat(dataset.facts().count()).isEqualTo(FACTS);
    assertThat(dataset.facts().list())
        .extracting(Fact::id)
        .doesNotHaveDuplicates()
        .contains("r0", "r16383", "r16384", "r39999");
    assertThat(threads()).doesNotContain("chancery-adding");
  }

  @Test
  void read_idThatIsThereTwice_isThrownBeforeWhatIsWrongBehindIt() {
    List<String> lines = lines();
    lines.set(30_000, lines.get(7));
    lines.set(30_001, "{");

    LoadFailure failure = failure(lines);

    assertThat(failure.reason()).isEqualTo(Reason.DUPLICATE_ID);
    assertThat(failure.line()).isEqualTo(30_002);
    assertThat(failure.column()).isEqualTo(8);
    assertThat(failure.path()).isEqualTo("id");
    assertThat(failure.fact()).isEqualTo("r7");
    assertThat(failure.value()).isEqualTo("'r7'");
  }

  @Test
  void read_idThatIsThereTwiceAtTheVeryEnd_isThrown() {
    List<String> lines = lines();
    lines.set(FACTS - 1, lines.get(FACTS - 2));

    assertThat(failure(lines).line()).isEqualTo(FACTS + 1);
  }

  @Test
  void read_faultBeforeAnIdThatIsThereTwice_isThrownFirst() {
    List<String> lines = lines();
    lines.set(30_000, lines.get(30_000).replace("1992-02-11", "soon"));
    lines.set(30_001, lines.get(7));

    LoadFailure failure = failure(lines);

    assertThat(failure.reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(failure.line()).isEqualTo(30_002);
    assertThat(failure.fact()).isEqualTo("r30000");
  }

  @Test
  void read_factThatRefersToOneThatFollowsOrToNone_isTakenOrThrown() {
    List<String> lines = lines();
    String referring = ",\"derivedFrom\":[\"r39999\"]}";
    lines.set(20_000, lines.get(20_000).replaceAll("}$", referring));

    assertThat(read(lines).get("r20000").derivedFrom()).containsExactly("r39999");

    lines.set(30_000, lines.get(30_000).replaceAll("}$", referring.replace("r39999", "gone")));
    LoadFailure failure = failure(lines);
    assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_REFERENCE);
    assertThat(failure.line()).isEqualTo(30_002);
    assertThat(failure.value()).isEqualTo("a reference to 'gone'");
  }

  @Test
  void read_idOfAFactThatRefersToAnother_isThereOnce() {
    List<String> lines = lines();
    lines.set(20_000, lines.get(20_000).replaceAll("}$", ",\"derivedFrom\":[\"r1\"]}"));
    lines.set(30_000, lines.get(20_000));

    assertThat(failure(lines).line()).isEqualTo(30_002);
  }
}
