package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

  @Test
  void mergedWith_itself_hasDuplicatesOnly() {
    Dataset data = Chancery.bundled();

    Merge merge = data.mergedWith(data);

    assertThat(merge.dataset()).isEqualTo(data);
    assertThat(merge.duplicates()).isEqualTo(data.facts().list());
    assertThat(merge.agreed()).isEmpty();
    assertThat(merge.renamed()).isEmpty();
    assertThat(merge.contradictions()).isEmpty();
  }

  @Test
  void mergedWith_empty_isTheSame() {
    Dataset data = Chancery.bundled();

    assertThat(data.mergedWith(Given.dataset()).dataset()).isEqualTo(data);
    assertThat(Given.dataset().mergedWith(data).dataset().facts().list())
        .isEqualTo(data.facts().list());
    assertThat(Given.dataset().mergedWith(data).dataset().name()).isEqualTo("test");
  }

  @Test
  void mergedWith_otherFacts_hasBoth() {
    Merge merge =
        Given.dataset(Given.established("a", "1992"))
            .mergedWith(Given.dataset(Given.mission("b", "2005/").build()));

    assertThat(merge.dataset().facts().list()).extracting(Fact::id).containsExactly("a", "b");
    assertThat(merge.duplicates()).isEmpty();
  }

  @Test
  void mergedWith_sameFactFromAnotherSource_unitesTheCitations() {
    Mission late = Given.mission("a", "2005/2006").build();
    Mission early =
        Mission.KIND.toBuilder(late).citations(List.of(Citation.of(Given.EARLY))).build();

    Merge merge = Given.dataset(late).mergedWith(Given.dataset(early));

    assertThat(merge.agreed()).extracting(Fact::id).containsExactly("a");
    assertThat(merge.dataset().get("a").citations())
        .containsExactly(Given.CITATION, Citation.of(Given.EARLY));
    assertThat(merge.dataset().sources()).containsOnlyKeys("early", "late");
    assertThat(merge.renamed()).isEmpty();
  }

  @Test
  void mergedWith_sameIdAndAnotherContent_keepsBothUnderANewId() {
    Dataset first = Given.dataset(Given.established("a", "1992-02-11"));
    Dataset second =
        Given.dataset(Given.established("a", "1993-01-01"), Given.established("a-2", "1992"));

    Merge merge = first.mergedWith(second);

    assertThat(merge.renamed()).extracting(Fact::id).containsExactly("a-3");
    assertThat(merge.dataset().get("a").when()).hasToString("1992-02-11");
    assertThat(merge.dataset().get("a-3").when()).hasToString("1993-01-01");
    assertThat(merge.contradictions())
        .extracting(each -> each.one().id() + " " + each.other().id())
        .contains("a a-3");
  }

  @Test
  void mergedWith_coverage_hasThatOfBoth() {
    Coverage one = Given.covered(Mission.KIND, "1990/2000");
    Coverage other = Given.covered(RelationsEvent.KIND, "1990/2000");

    assertThat(
            Given.builder()
                .coverage(one)
                .build()
                .mergedWith(Given.builder().coverage(one).coverage(other).build())
                .dataset()
                .coverage())
        .containsExactly(one, other);
  }

  @Test
  void mergedWith_conflictingSource_isRefused() {
    Dataset other =
        Given.builder().source(Source.builder("late", "Something else").build()).build();

    assertThatThrownBy(() -> Given.dataset(Given.established("a", "1992")).mergedWith(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("two sources have the id 'late': 'Late' and 'Something else'");
  }
}
