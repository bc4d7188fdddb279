package dev.chancery.examples.benchmark;

import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.TemporalRelation;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparing two values in time, beside {@link LocalDate#isBefore}; none should allocate. */
@State(Scope.Thread)
public class ComparisonBenchmark {
  private static final int COUNT = 16;

  private static final List<String> UNCERTAIN =
      List.of(
          "1985",
          "2004-06/2006-08",
          "1992-02-11",
          "199X",
          "1985/..",
          "../1990",
          "1985/",
          "[1667,1668,1670..1672]");

  // A row of values, so that no comparison has a single outcome that could be foreseen.
  private final LocalDate[] days = new LocalDate[COUNT];
  private final Bounds[] daysAsBounds = new Bounds[COUNT];
  private final Bounds[] uncertain = new Bounds[COUNT];
  private final When[] whens = new When[COUNT];
  private int next;

  /** Lays out the values, and fails unless both sides compare all days alike. */
  @Setup
  public void compareAnswers() {
    for (int i = 0; i < COUNT; i++) {
      days[i] = LocalDate.of(1992, 2, 11).plusDays(i * 7L % 11);
      daysAsBounds[i] = Bounds.on(days[i]);
      whens[i] = When.on(days[i]);
      uncertain[i] = Edtf.parse(UNCERTAIN.get(i * 5 % UNCERTAIN.size())).bounds();
    }
    for (int i = 0; i < COUNT; i++) {
      next = i;
      boolean peer = localDateIsBefore();
      next = i;
      Certainty ours = daysIsBefore();
      Answers.same(peer, ours.mustBe());
      Answers.same(peer, ours.mayBe());
      Answers.same(days[i].isEqual(days[0]), daysAsBounds[i].holdsOn(days[0]).mustBe());
      Answers.same(days[i].isEqual(days[0]), daysAsBounds[i].overlaps(daysAsBounds[0]).mustBe());
    }
  }

  private int step() {
    next = (next + 1) % COUNT;
    return next;
  }

  private static int other(int index) {
    return (index * 3 + 1) % COUNT;
  }

  @Benchmark
  @Measured(what = "LocalDate.isBefore")
  public boolean localDateIsBefore() {
    int i = step();
    return days[i].isBefore(days[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.isBefore, two days", beside = "localDateIsBefore")
  public Certainty daysIsBefore() {
    int i = step();
    return daysAsBounds[i].isBefore(daysAsBounds[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.isBefore, uncertain", beside = "localDateIsBefore")
  public Certainty isBefore() {
    int i = step();
    return uncertain[i].isBefore(uncertain[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.overlaps, uncertain", beside = "localDateIsBefore")
  public Certainty overlaps() {
    int i = step();
    return uncertain[i].overlaps(uncertain[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.during, uncertain", beside = "localDateIsBefore")
  public Certainty during() {
    int i = step();
    return uncertain[i].during(uncertain[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.meets, uncertain", beside = "localDateIsBefore")
  public Certainty meets() {
    int i = step();
    return uncertain[i].meets(uncertain[other(i)]);
  }

  @Benchmark
  @Measured(what = "When.isBefore, two days", beside = "localDateIsBefore")
  public Certainty whenIsBefore() {
    int i = step();
    return whens[i].isBefore(whens[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.relation, uncertain (an object)", beside = "localDateIsBefore")
  public TemporalRelation relation() {
    int i = step();
    return uncertain[i].relation(uncertain[other(i)]);
  }

  @Benchmark
  @Measured(what = "Bounds.holdsOn, uncertain", beside = "localDateIsBefore")
  public Certainty holdsOn() {
    int i = step();
    return uncertain[i].holdsOn(days[other(i)]);
  }
}
