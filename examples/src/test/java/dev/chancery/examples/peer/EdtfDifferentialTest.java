package dev.chancery.examples.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.examples.peer.Comparison.Aspect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes by what the peer was recorded to say, so that it need not be there. */
class EdtfDifferentialTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** The peer's replies to the examples of all classes: text, type, level, first and last day. */
  private static Map<String, Reply> recorded() throws IOException {
    Map<String, Reply> replies = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(EdtfDifferentialTest.class.getResourceAsStream("replies.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] row = line.split("\t", -1);
        replies.put(
            row[0],
            row[1].equals("refused")
                ? Reply.REFUSED
                : new Reply(true, row[1], Integer.parseInt(row[2]), row[3], row[4]));
      }
    }
    return replies;
  }

  private boolean run(Map<String, Reply> replies) throws IOException {
    return EdtfDifferential.run(
        replies.keySet(),
        text -> Objects.requireNonNull(replies.get(text)),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  static Stream<Difference> classes() {
    return Difference.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void of_itsExamples_isThisClass(Difference difference) throws IOException {
    Map<String, Reply> recorded = recorded();
    assertThat(difference.examples())
        .isNotEmpty()
        .allSatisfy(
            text -> {
              Reply theirs = Objects.requireNonNull(recorded.get(text), text);
              Comparison comparison = new Comparison(text, Reply.ours(text), theirs);
              assertThat(comparison.differences()).as(text).contains(difference.aspect());
              assertThat(Difference.of(comparison, difference.aspect())).contains(difference);
            });
  }

  @Test
  void run_recordedReplies_knowsEachDifference() throws IOException {
    assertThat(run(recorded())).isTrue();
    assertThat(printed())
        .endsWith("\n0 differences of no known class\n")
        .doesNotContainPattern("(?m)^ +0 (?!refused by both)");
  }

  @Test
  void run_agreement_countsIt() throws IOException {
    Reply day = new Reply(true, "Date", 0, "1985-04-12", "1985-04-12");
    assertThat(run(Map.of("1985-04-12", day, "1985-13", Reply.REFUSED))).isTrue();
    assertThat(printed()).contains("1 accepted by both").contains("1 refused by both");
  }

  @Test
  void run_unknownDifferences_failsAndShowsThem() throws IOException {
    Map<String, Reply> replies = new LinkedHashMap<>();
    replies.put("1985-13", new Reply(true, "Date", 0, "1985-01-01", "1985-12-31"));
    replies.put("1985-12", Reply.REFUSED);
    replies.put("1985", new Reply(true, "Date", 1, "1985-01-01", "1985-12-30"));
    assertThat(run(replies)).isFalse();
    assertThat(printed())
        .contains(
            "FAILED: ONLY_THEY_ACCEPT '1985-13': Chancery refused;"
                + " the peer Date of level 0, 1985-01-01 to 1985-12-31")
        .contains("FAILED: ONLY_WE_ACCEPT '1985-12': ")
        .contains("FAILED: LEVEL '1985': ")
        .contains("FAILED: DAYS '1985': ")
        .endsWith("\n4 differences of no known class\n");
  }

  @Test
  void document_hasARowForEachClassAndNoOther() throws IOException {
    Map<String, String> rows =
        Files.readAllLines(Path.of("src", "main", "node", "DIFFERENCES.md")).stream()
            .filter(line -> line.startsWith("| ") && line.contains("`"))
            .collect(Collectors.toMap(line -> line.split("\\|", -1)[1].strip(), line -> line));
    Set<String> names = new HashSet<>();
    for (Difference difference : Difference.ALL) {
      names.add(difference.name());
      assertThat(difference.examples())
          .allSatisfy(
              text ->
                  assertThat(rows.getOrDefault(difference.name(), ""))
                      .as(difference.name())
                      .contains("`" + text + "`"));
    }
    assertThat(rows.keySet()).isEqualTo(names);
    assertThat(names).hasSameSizeAs(Difference.ALL);
  }

  @Test
  void texts_sameSeed_areTheSameAndOfEveryLevel() {
    Set<String> texts = EdtfTexts.of(1, 3000);
    assertThat(texts).hasSize(3000);
    assertThat(List.copyOf(EdtfTexts.of(1, 3000))).isEqualTo(List.copyOf(texts));
    assertThat(EdtfTexts.of(2, 3000)).isNotEqualTo(texts);
    Map<Integer, Long> levels =
        texts.stream()
            .map(Reply::ours)
            .collect(Collectors.groupingBy(Reply::level, Collectors.counting()));
    assertThat(levels).containsOnlyKeys(-1, 0, 1, 2);
    assertThat(levels.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
  }

  @Test
  void differences_byAspect_areWhatBothSay() {
    Reply day = new Reply(true, "Date", 0, "1985-04-12", "1985-04-12");
    Reply level = new Reply(true, "Date", 1, "1985-04-12", "1985-04-12");
    Reply other = new Reply(true, "Date", 0, "1985-04-12", "..");
    assertThat(new Comparison("", day, Reply.REFUSED).differences())
        .containsExactly(Aspect.ONLY_WE_ACCEPT);
    assertThat(new Comparison("", Reply.REFUSED, day).differences())
        .containsExactly(Aspect.ONLY_THEY_ACCEPT);
    assertThat(new Comparison("", day, level).differences()).containsExactly(Aspect.LEVEL);
    assertThat(new Comparison("", day, other).differences()).containsExactly(Aspect.DAYS);
    assertThat(new Comparison("", day, day).differences()).isEmpty();
    assertThat(new Comparison("", Reply.REFUSED, Reply.REFUSED).differences()).isEmpty();
  }
}
