package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The second reading of the bundled facts: every tenth fact of the relations and the memberships,
 * as they stood on 29 November 2026, and every fact of Azerbaijan and Spain that does not rest on
 * the article alone, judged by someone who had not entered it against a page that states it, and
 * preferably another page than the one cited.
 *
 * <p>A claim is what was entered when the row was judged. The fact may have become more precise
 * since; one that was found wrong says in its note what it is now. No file of the two folders is
 * left out.
 */
class SecondReadingTest {
  private static final String TABLE = "second-reading.tsv";

  private static final String PAIR = "azerbaijan-spain.json";
  private static final String ARTICLE = "azerbaijan-spain-relations";

  /** What README says of the table; change both together. */
  private static final ImmutableMap<String, Long> ROWS_BY_RESULT =
      ImmutableMap.of("confirmed", 302L, "confirmed-coarser", 54L, "not-found", 1L, "wrong", 16L);

  private static final ImmutableMap<String, Long> WRONG_BY_FOLDER =
      ImmutableMap.of("relations", 5L, "memberships", 10L, "azerbaijan-spain.json", 1L);

  /** How many of the rows rest on a page that the fact cites, or on a copy of it. */
  private static final long ON_A_CITED_PAGE = 62;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By file and id. */
  private static final Map<String, Map<String, JsonNode>> FACTS = new ConcurrentHashMap<>();

  private record Row(
      String file,
      String id,
      String claim,
      String result,
      String source,
      String read,
      String note) {
    boolean isWrong() {
      return result.equals("wrong");
    }

    @Override
    public String toString() {
      return file + " " + id;
    }
  }

  /** When a fact is entered to be, and what else of it was read. */
  private record Claim(String when, String rest) {
    static Claim of(JsonNode fact) {
      JsonNode when = fact.get("when");
      StringBuilder rest = new StringBuilder();
      if (when.has("modifier")) {
        rest.append(' ').append(when.get("modifier").asText());
      }
      for (String name : List.of("type", "form", "person", "stance")) {
        if (fact.has(name)) {
          rest.append(", ").append(name).append(' ').append(fact.get(name).asText());
        }
      }
      if (fact.has("amount")) {
        JsonNode amount = fact.get("amount");
        rest.append(", amount ").append(amount.get("number").asText());
        rest.append(' ').append(amount.get("multiplier").asText());
        rest.append(' ').append(amount.get("currency").asText());
      }
      return new Claim((when.isObject() ? when.get("edtf") : when).asText(), rest.toString());
    }

    static Claim parse(String text) {
      List<String> words = Splitter.onPattern("(?=[ ,])").limit(3).splitToList(text);
      return new Claim(words.get(1).strip(), words.size() == 3 ? words.get(2) : "");
    }
  }

  private static List<String> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(SecondReadingTest.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> facts(String file) {
    return FACTS.computeIfAbsent(file, SecondReadingTest::read);
  }

  private static Map<String, JsonNode> read(String file) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    try {
      if (file.endsWith(".json")) {
        for (JsonNode fact : JSON.readTree(String.join("\n", lines(file))).get("facts")) {
          byId.put(fact.get("id").asText(), fact);
        }
      } else {
        for (String line : lines(file)) {
          JsonNode fact = JSON.readTree(line);
          if (fact.has("id")) {
            byId.put(fact.get("id").asText(), fact);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byId;
  }

  static List<Row> rows() {
    return lines(TABLE).stream()
        .skip(1)
        .map(line -> Splitter.on('\t').splitToList(line))
        .map(c -> new Row(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6)))
        .toList();
  }

  static List<String> files() {
    return rows().stream().map(Row::file).distinct().toList();
  }

  /** Returns whether the date is the one claimed, or is one that it leaves possible. */
  private static boolean isWithin(String when, String claimed) {
    Bounds now = Edtf.parse(when).bounds();
    Bounds then = Edtf.parse(claimed).bounds();
    return isBetween(now.startEarliest(), then.startEarliest(), then.startLatest())
        && isBetween(now.startLatest(), then.startEarliest(), then.startLatest())
        && isBetween(now.endEarliest(), then.endEarliest(), then.endLatest())
        && isBetween(now.endLatest(), then.endEarliest(), then.endLatest());
  }

  private static boolean isBetween(Bound bound, Bound first, Bound last) {
    if (bound.equals(first) || bound.equals(last)) {
      return true;
    }
    return bound.isDay()
        && (!first.isDay() || bound.epochDay() >= first.epochDay())
        && (!last.isDay() || bound.epochDay() <= last.epochDay());
  }

  @Test
  void rows_byResult_areAsManyAsReadmeSays() {
    assertThat(rows().stream().collect(Collectors.groupingBy(Row::result, Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(ROWS_BY_RESULT);
    assertThat(rows().stream().filter(row -> row.note().contains("hat the fact cites")).count())
        .isEqualTo(ON_A_CITED_PAGE);
  }

  @Test
  void rows_whole_areOfDifferentFacts() {
    assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
  }

  @Test
  void errors_areAsManyOfEachFolderAsReadmeSays() {
    assertThat(
            rows().stream()
                .filter(Row::isWrong)
                .collect(
                    Collectors.groupingBy(
                        row -> Iterables.get(Splitter.on('/').split(row.file()), 0),
                        Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(WRONG_BY_FOLDER);
  }

  @Test
  void factsOfAzerbaijanAndSpain_ofOtherSourcesThanTheArticle_areAllRead() {
    Set<String> read = rows().stream().map(Row::id).collect(Collectors.toSet());

    assertThat(facts(PAIR).values())
        .filteredOn(
            fact -> !Set.of(ARTICLE).containsAll(fact.get("citations").findValuesAsText("source")))
        .hasSizeGreaterThan(20)
        .extracting(fact -> fact.get("id").asText())
        .isSubsetOf(read);
  }

  @ParameterizedTest
  @MethodSource("files")
  void rows_ofAFile_areAtLeastATenthOfItsFacts(String file) {
    long read = rows().stream().filter(row -> row.file().equals(file)).count();

    assertThat(read * 10).isGreaterThanOrEqualTo(facts(file).size());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_ofAFact_saysWhatIsEnteredOrWhatItIsNow(Row row) {
    Claim entered =
        Claim.of(Objects.requireNonNull(facts(row.file()).get(row.id()), "no such fact"));
    Claim claim = Claim.parse(row.claim());

    if (row.isWrong()) {
      assertThat(row.note()).contains("now ");
    } else {
      assertThat(entered.rest()).isEqualTo(claim.rest());
      assertThat(entered.when()).matches(when -> isWithin(when, claim.when()), row.claim());
    }
    if (!row.result().equals("not-found")) {
      assertThat(row.source()).contains("/");
    }
    assertThat(LocalDate.parse(row.read())).isAfterOrEqualTo("2026-11-29");
  }
}
