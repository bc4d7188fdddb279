package dev.chancery.dataset;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Reading;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was so on a day: yes if a fact definitely says so and no other disputes it, no
 * if none can mean it and the dataset covers all that could.
 *
 * @param kind the kind of the facts that tell
 * @param pairs the pair, under each name of those it is of; what is claimed to be covered under one
 *     is covered
 * @param claim what is asked, as a sentence without its time and its end
 * @param coveredFrom the first day of which the dataset must hold all facts for a "no"
 */
record Question<F extends Fact>(
    Kind<F> kind, ImmutableList<Dyad> pairs, String claim, LocalDate day, LocalDate coveredFrom) {

  /**
   * Answers from the facts.
   *
   * @param asOf the last day that there is an answer for, if there is one
   * @param facts the facts of the kind and of the pairs
   * @param test tells of one of them whether it makes the claim true on the day
   */
  Answer answer(
      Dataset dataset, @Nullable LocalDate asOf, List<F> facts, Function<F, Certainty> test) {
    if (asOf != null && day.isAfter(asOf)) {
      return unknown("This is as of " + asOf + ": it cannot tell whether " + onTheDay(), List.of());
    }
    Optional<String> gone = Lifetimes.goneBefore(pairs.get(0), day);
    if (gone.isPresent()) {
      return no("It cannot be that " + onTheDay() + ": " + gone.get());
    }
    List<F> standing = Disputes.standing(facts);
    List<F> definite = standing.stream().filter(fact -> test.apply(fact).mustBe()).toList();
    if (!definite.isEmpty()) {
      List<F> denying = standing.stream().filter(fact -> !test.apply(fact).mayBe()).toList();
      return affirmed(definite, denying);
    }
    List<F> possible =
        standing.stream()
            .filter(fact -> test.apply(fact).mayBe())
            .filter(fact -> !Disputes.isOfAnotherTime(fact, standing, day))
            .toList();
    return possible.isEmpty()
        ? unsaid(dataset)
        : unknown(
            "It is not certain that "
                + onTheDay()
                + ": it hangs on "
                + described(possible, this::doubt),
            possible);
  }

  private Answer affirmed(List<F> definite, List<F> denying) {
    List<F> undisputed =
        definite.stream().filter(fact -> Disputes.disputing(fact, denying).isEmpty()).toList();
    if (!undisputed.isEmpty()) {
      return Answer.of(
          Verdict.YES, onTheDay() + ", by " + described(undisputed, fact -> "") + ".", undisputed);
    }
    Set<F> disputed = new LinkedHashSet<>(definite);
    definite.forEach(fact -> disputed.addAll(Disputes.disputing(fact, denying)));
    List<F> both = List.copyOf(disputed);
    return unknown(
        "Sources contradict each other on whether "
            + onTheDay()
            + ": "
            + described(both, fact -> ""),
        both);
  }

  private Answer unsaid(Dataset dataset) {
    boolean covered = pairs.stream().anyMatch(pair -> dataset.covers(kind, pair, coveredFrom, day));
    String first = coveredFrom.equals(LocalDate.MIN) ? "the beginning" : coveredFrom.toString();
    String days = coveredFrom.equals(day) ? "on " + day : "from " + first + " to " + day;
    String searched = kind.name() + " facts of " + Joiner.on(" and ").join(pairs) + " " + days;
    return covered
        ? no("The dataset covers all " + searched + ", and none says that " + claim)
        : unknown(
            "No fact says that " + claim + ", and the dataset does not cover " + searched,
            List.of());
  }

  private String onTheDay() {
    return claim + " on " + day;
  }

  private static Answer no(String reason) {
    return Answer.of(Verdict.NO, reason + ".", List.of());
  }

  private static Answer unknown(String reason, List<? extends Fact> facts) {
    return Answer.of(Verdict.UNKNOWN, reason + ".", facts);
  }

  private static <F extends Fact> String described(List<F> facts, Function<F, String> remark) {
    return Joiner.on(" and ")
        .join(
            facts.stream()
                .map(fact -> "'" + fact.id() + "' (" + fact.when() + remark.apply(fact) + ")")
                .toList());
  }

  /**
   * Says of a fact that was certain before the day, and is not any more, until when it was, and of
   * one that was only seen to be so, what nobody tells.
   */
  private String doubt(Fact fact) {
    Optional<LocalDate> last = fact.bounds().endEarliest().findDay();
    if (last.isPresent() && last.get().isBefore(day) && fact.holdsOn(last.get()).mustBe()) {
      return ", certain until " + last.get();
    }
    if (fact.when().reading() == Reading.OBSERVED) {
      Bounds seen = fact.when().edtf().bounds();
      Bounds asked = Bounds.on(day);
      return asked.isBefore(seen).mustBe()
          ? ", and nobody says since when"
          : asked.isAfter(seen).mustBe() ? ", and nobody says until when" : "";
    }
    return "";
  }
}
