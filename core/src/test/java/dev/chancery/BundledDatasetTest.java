package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Relationship;
import dev.chancery.fact.Fact;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The dataset of Azerbaijan and Spain as a whole; {@link BundledFactsTest} looks at what it says.
 */
class BundledDatasetTest {
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");
  private static final Relationship RELATIONSHIP = DATA.between(AZERBAIJAN, SPAIN);

  private static Source article() {
    return Objects.requireNonNull(DATA.sources().get("azerbaijan-spain-relations"));
  }

  /** The places in the article; other sources are cited as a whole. */
  private static List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Fact fact : DATA.facts().list()) {
      citations.addAll(fact.citations());
    }
    for (RelatedTopic topic : DATA.relatedTopics()) {
      citations.addAll(topic.citations());
    }
    citations.removeIf(citation -> !citation.source().equals(article()));
    return citations;
  }

  @Test
  void facts_ofEachKind_areCounted() {
    ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
    DATA.facts().groupedByKind().counts().forEach((kind, count) -> counts.put(kind.name(), count));

    assertThat(counts.buildOrThrow())
        .containsOnly(
            Map.entry("recognition", 2),
            Map.entry("relations-event", 2),
            Map.entry("mission", 3),
            Map.entry("accreditation", 6),
            Map.entry("engagement", 12),
            Map.entry("agreement", 9),
            Map.entry("membership", 3),
            Map.entry("trade-figure", 8),
            Map.entry("investment-figure", 4),
            Map.entry("position", 6),
            Map.entry("programme", 4),
            Map.entry("corporate-activity", 1),
            Map.entry("framework-engagement", 3));
    assertThat(DATA.facts().count()).isEqualTo(63);
    assertThat(DATA).hasToString("azerbaijan-spain 2026.11 (63 facts)");
  }

  @Test
  void facts_betweenTheTwo_areAllThatConcernThePair() {
    assertThat(DATA.facts().between(AZERBAIJAN, SPAIN).count()).isEqualTo(59);
    assertThat(RELATIONSHIP.timeline())
        .isEqualTo(DATA.facts().between(SPAIN, AZERBAIJAN).list())
        .isSortedAccordingTo(Fact.DISPLAY_ORDER);
  }

  @Test
  void facts_citations_haveRangeAndPassageInsideTheText() {
    Source article = article();

    assertThat(DATA.sources()).hasSize(33);
    assertThat(article.sha256())
        .contains("7a9152101bce55030b0fbfec92360f99c75d59ff1422a196330e71911a554643");
    assertThat(article.length()).hasValue(4481);
    assertThat(DATA.facts().list()).allMatch(fact -> !fact.citations().isEmpty());
    assertThat(citations())
        .hasSize(41)
        .allSatisfy(
            citation -> {
              assertThat(citation.start().orElseThrow()).isNotNegative();
              assertThat(citation.end().orElseThrow())
                  .isGreaterThan(citation.start().orElseThrow())
                  .isLessThanOrEqualTo(4481);
              assertThat(citation.passageSha256().orElseThrow()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void facts_citationsBelowTheLead_haveASection() {
    TreeMap<Integer, List<String>> sections = new TreeMap<>();
    for (Citation citation : citations()) {
      sections.put(citation.start().orElseThrow(), citation.section());
    }

    assertThat(sections.headMap(200).values()).isNotEmpty().allMatch(List::isEmpty);
    assertThat(sections.tailMap(200).values()).isNotEmpty().noneMatch(List::isEmpty);
  }

  @Test
  void facts_citingTheArticle_areAllButThoseOfOtherSources() {
    assertThat(DATA.facts().citing(article()).count()).isEqualTo(35);
    assertThat(DATA.facts().list())
        .filteredOn(fact -> fact.citations().stream().noneMatch(BundledDatasetTest::isOfTheArticle))
        .hasSize(28);
  }

  private static boolean isOfTheArticle(Citation citation) {
    return citation.source().equals(article());
  }

  @Test
  void sources_besideTheArticle_areNamedDatedAndCited() {
    assertThat(DATA.sources().values())
        .allMatch(source -> source.publisher().isPresent() && source.url().isPresent())
        .allMatch(source -> source.published().isPresent())
        .allMatch(source -> !DATA.facts().citing(source).isEmpty());
    assertThat(DATA.sources().values())
        .filteredOn(source -> !source.equals(article()))
        .allMatch(source -> source.retrieved().isPresent());
  }

  @Test
  void bundled_twice_isTheSameInstance() {
    assertThat(Chancery.azerbaijanSpain()).isSameAs(DATA);
    assertThat(Chancery.bundled()).isSameAs(Chancery.bundled());
  }

  @Test
  void checksum_ofTheFile_isThatOfItsContent() {
    assertThat(DATA.checksum()).contains(DatasetWriter.checksum(DATA));
  }

  @Test
  void resource_bytes_areWhatTheWriterWrites() throws IOException {
    try (InputStream in = Chancery.class.getResourceAsStream("azerbaijan-spain.json")) {
      assertThat(written(Format.JSON)).isEqualTo(Objects.requireNonNull(in).readAllBytes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void write_inEachFormat_isReadBackEqual(Format format) throws IOException {
    Dataset copy =
        DatasetReader.strict()
            .read(new ByteArrayInputStream(written(format)), format, "copy")
            .dataset();

    assertThat(copy).isEqualTo(DATA).hasSameHashCodeAs(DATA);
    assertThat(copy.facts().list()).isEqualTo(DATA.facts().list());
    assertThat(copy.checksum()).isEqualTo(DATA.checksum());
  }

  private static byte[] written(Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(DATA, format, bytes);
    return bytes.toByteArray();
  }
}
