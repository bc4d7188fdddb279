package dev.chancery.examples.benchmark;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.examples.Page;
import dev.chancery.testkit.SyntheticWorld;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Asks one dataset from sixteen threads at once, each answer compared with that of one thread
 * alone: {@code ConcurrentQueries [facts] [seconds]}.
 */
public final class ConcurrentQueries {
  private static final int THREADS = 16;

  private ConcurrentQueries() {}

  /** Prints how many answers there were a second, of one thread and of all. */
  public static void main(String[] args) throws Exception {
    PrintStream out = Page.out();
    int facts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 60;
    // Indexes are made by the first who ask: in the first dataset by one thread, here by many.
    Map<Function<Dataset, Object>, Object> answers = answers(world(facts));
    Dataset data = world(facts);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      long end = System.nanoTime() + (long) (seconds * 1e9);
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        counts.add(threads.submit(() -> ask(data, answers, random, end)));
      }
      long all = 0;
      for (Future<Long> count : counts) {
        all += count.get();
      }
      out.printf(
          Locale.ROOT,
          "%,d answers from %d threads in %.1f s about %,d facts, all as one thread has them%n",
          all,
          THREADS,
          seconds,
          facts);
    } finally {
      threads.shutdown();
    }
  }

  private static Dataset world(int facts) {
    return SyntheticWorld.withSeed(42).dataset(facts);
  }

  private static Map<Function<Dataset, Object>, Object> answers(Dataset alone) {
    State france = State.of("FR");
    State spain = State.of("ES");
    List<Function<Dataset, Object>> questions =
        List.of(
            data -> data.facts().between(france, spain).list(),
            data -> data.facts().between(france, spain).count(),
            data -> data.engagements().between(france, spain).limit(10).list(),
            data -> data.missions().involving(spain).on(LocalDate.of(1995, 6, 1)).list(),
            data -> data.missions().during("1995").count(),
            data -> data.trade().inCurrency("USD").includingOverlaps().sumByYear(),
            data ->
                data.trade()
                    .involving(spain)
                    .inCurrency("USD")
                    .includingOverlaps()
                    .sumByPartnerAndYear(spain),
            data -> data.agreements().title("energy").count(),
            data -> data.facts().involving(spain).groupedByPartnerOf(spain).largest(10));
    Map<Function<Dataset, Object>, Object> answers = new LinkedHashMap<>();
    questions.forEach(question -> answers.put(question, question.apply(alone)));
    return answers;
  }

  private static long ask(
      Dataset data, Map<Function<Dataset, Object>, Object> answers, Random random, long end) {
    List<Map.Entry<Function<Dataset, Object>, Object>> questions =
        new ArrayList<>(answers.entrySet());
    long count = 0;
    do {
      Map.Entry<Function<Dataset, Object>, Object> question =
          questions.get(random.nextInt(questions.size()));
      Answers.same(question.getValue(), question.getKey().apply(data));
      count++;
    } while (System.nanoTime() < end);
    return count;
  }
}
