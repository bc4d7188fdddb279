package dev.chancery.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.testkit.SyntheticWorld;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;

/**
 * Asking a large dataset, beside what an application would write over a Guava multimap of the same
 * facts: by pair for questions about a pair, by class for those about a kind.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
public class QueryBenchmark {
  private static final State FRANCE = State.of("FR");
  private static final State SPAIN = State.of("ES");
  private static final LocalDate DAY = LocalDate.of(1995, 6, 1);
  private static final Edtf YEAR = Edtf.parse("1995");
  private static final String WORD = "energy";

  /** How many facts there are. */
  @Param("1000000")
  public int facts;

  private Dataset data = Dataset.builder("empty").build();
  private ImmutableListMultimap<Dyad, Fact> byPair = ImmutableListMultimap.of();
  private ImmutableListMultimap<Class<?>, Fact> byKind = ImmutableListMultimap.of();

  /** Makes the world, and fails unless both sides answer every question alike. */
  @Setup
  public void compareAnswers() {
    data = SyntheticWorld.withSeed(42).dataset(facts);
    ImmutableList<Fact> all = data.facts().list();
    ImmutableListMultimap.Builder<Dyad, Fact> pairs = ImmutableListMultimap.builder();
    for (Fact fact : all) {
      fact.pairs().forEach(pair -> pairs.put(pair, fact));
    }
    byPair = pairs.build();
    byKind = Multimaps.index(all, Fact::getClass);
    Answers.same(pairMultimap(), pair());
    Answers.same(pairCountMultimap(), pairCount());
    Answers.same(pairAndKindStream(), pairAndKind());
    Answers.same(actorOnDayStream(), actorOnDay());
    Answers.same(overlappingStream(), overlapping());
    Answers.same(wordStream(), word());
  }

  private <F extends Fact> Stream<F> ofKind(Class<F> kind) {
    return byKind.get(kind).stream().map(kind::cast);
  }

  @Benchmark
  @Measured(what = "all facts of a pair, each read, multimap")
  public int pairMultimap() {
    return read(byPair.get(Dyad.between(FRANCE, SPAIN)));
  }

  @Benchmark
  @Measured(what = "all facts of a pair, each read", beside = "pairMultimap")
  public int pair() {
    return read(data.facts().between(FRANCE, SPAIN).list());
  }

  /** A list may be a view of something else: what counts is to have read it. */
  private static int read(List<Fact> list) {
    int citations = 0;
    for (Fact fact : list) {
      citations += fact.citations().size();
    }
    return citations;
  }

  @Benchmark
  @Measured(what = "count of a pair, multimap")
  public int pairCountMultimap() {
    return byPair.get(Dyad.between(FRANCE, SPAIN)).size();
  }

  @Benchmark
  @Measured(what = "count of a pair", beside = "pairCountMultimap")
  public int pairCount() {
    return data.facts().between(FRANCE, SPAIN).count();
  }

  @Benchmark
  @Measured(what = "pair and kind, first ten, multimap and stream")
  public List<Engagement> pairAndKindStream() {
    return byPair.get(Dyad.between(FRANCE, SPAIN)).stream()
        .filter(Engagement.class::isInstance)
        .map(Engagement.class::cast)
        .sorted(Fact.DISPLAY_ORDER)
        .limit(10)
        .toList();
  }

  @Benchmark
  @Measured(what = "pair and kind, first ten", beside = "pairAndKindStream")
  public List<Engagement> pairAndKind() {
    return data.engagements().between(FRANCE, SPAIN).limit(10).list();
  }

  @Benchmark
  @Measured(what = "kind and actor on a day, stream")
  public List<Mission> actorOnDayStream() {
    return ofKind(Mission.class)
        .filter(fact -> fact.involves(SPAIN) && fact.holdsOn(DAY).mayBe())
        .toList();
  }

  @Benchmark
  @Measured(what = "kind and actor on a day", beside = "actorOnDayStream")
  public List<Mission> actorOnDay() {
    return data.missions().involving(SPAIN).on(DAY).list();
  }

  @Benchmark
  @Measured(what = "count of a kind in a year, stream")
  public int overlappingStream() {
    return (int)
        ofKind(Mission.class)
            .filter(fact -> fact.bounds().overlaps(YEAR.bounds().extent()).mayBe())
            .count();
  }

  @Benchmark
  @Measured(what = "count of a kind in a year", beside = "overlappingStream")
  public int overlapping() {
    return data.missions().during(YEAR).count();
  }

  @Benchmark
  @Measured(what = "count of titles with a word, stream")
  public int wordStream() {
    return (int) ofKind(Agreement.class).filter(fact -> hasWord(fact.title())).count();
  }

  private static boolean hasWord(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(WORD);
    while (at >= 0) {
      int end = at + WORD.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
      if (starts && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
        return true;
      }
      at = lower.indexOf(WORD, at + 1);
    }
    return false;
  }

  @Benchmark
  @Measured(what = "count of titles with a word", beside = "wordStream")
  public int word() {
    return data.agreements().title(WORD).count();
  }
}
