package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Indexes are made while many threads ask for the first time. */
class QueryConcurrencyTest {
  private static final int THREADS = 16;

  private static final List<Function<Dataset, Query<?, ?>>> QUESTIONS =
      List.of(
          data -> data.facts().between(State.of("US"), State.of("FR")),
          data -> data.facts().involving(State.of("ES")).during("1990/1999"),
          data -> data.facts().matching("energy"),
          data -> data.trade().from(State.of("US")).during("2003"),
          data -> data.missions().to(State.of("FR")).definitely(),
          data -> data.agreements().title("trade").limit(7),
          data -> data.engagements().during("1995"));

  @Test
  void firstQuestions_ofManyThreads_haveTheSameAnswers() throws Exception {
    SyntheticWorld world = SyntheticWorld.withSeed(11);
    Dataset known = world.dataset(4_000);
    List<List<?>> expected = new ArrayList<>();
    QUESTIONS.forEach(question -> expected.add(question.apply(known).list()));
    assertThat(expected).noneMatch(List::isEmpty);
    for (int round = 0; round < 5; round++) {
      ask(world.dataset(4_000), expected);
    }
  }

  private static void ask(Dataset fresh, List<List<?>> expected) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> answers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        answers.add(
            threads.submit(
                () -> {
                  List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
                  Collections.shuffle(order, random);
                  for (int question : order) {
                    Query<?, ?> query = QUESTIONS.get(question).apply(fresh);
                    assertThat(query.list()).isEqualTo(expected.get(question));
                    assertThat(query.count()).isEqualTo(expected.get(question).size());
                  }
                }));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
