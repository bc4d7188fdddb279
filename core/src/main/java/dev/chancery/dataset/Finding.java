package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something in a dataset, or in its file, that cannot be as it is said, or that nobody can check.
 *
 * @param rule the rule that it breaks
 * @param facts the ids of the facts that break it together; empty for a fault of a file that is
 *     none of a fact, or of one whose id could not be read: the reason tells the place
 * @param reason a sentence for people
 */
public record Finding(Rule rule, ImmutableList<String> facts, String reason)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** What is checked. */
  public enum Rule {
    /** Of a file only: a fact that a lenient reader leaves out, or what is wrong around it. */
    UNREADABLE("what a file says of a fact can be read"),
    /** Of a file only: a dataset has no such facts. */
    DUPLICATE_ID("no two facts of a file have the same id"),
    /** Of a file only: one that was changed after it was written, and not by this library. */
    CHECKSUM("what a file says has the checksum that it states"),
    /**
     * A name that is misspelt, or a kind of a newer version. The fact is kept as it is, but nothing
     * of its own is checked.
     */
    KIND_KNOWN("a fact is of a kind that this version knows"),
    /**
     * Facts, sources and organisations; the readers and builders see to it, unless reading is
     * deferred.
     */
    DANGLING_REFERENCE("what a fact refers to or cites is in the dataset"),
    /** Two figures may well have a ratio to each other. */
    CIRCULAR_REFERENCE("no figure is a part of itself, and no fact was worked out from itself"),
    /**
     * By {@link dev.chancery.fact.Mission#opened()} and {@link dev.chancery.fact.Mission#closed()}.
     */
    MISSION_DATES("a mission closes after it opened"),
    /** Functions begin on one of the first two and end after both (VCDR 1961, Art. 13 and 43). */
    ACCREDITATION_DATES(
        "a head of mission is appointed, presents credentials, and ends, in this order"),
    /** By the time of the fact and {@link dev.chancery.fact.Recognition#withdrawn()}. */
    RECOGNITION_DATES("recognition is withdrawn after it was given"),
    /**
     * Party by party (VCLT 1969, Art. 10 to 14, 24 and 54); of several steps of one status the
     * first counts.
     */
    AGREEMENT_DATES(
        "an agreement is initialled, signed, ratified or in force, and terminated, in this order"),
    /**
     * By the pair of the fact. A territory whose code alone was withdrawn goes on, and what is
     * thought of a state that is gone may still be thought.
     */
    ACTOR_EXISTS(
        "what states and organisations do is not before an organisation was founded or after it was"
            + " dissolved, nor after a state and its code were gone"),
    /**
     * By city. That two sources may tell of one mission is none; nor are several cultural centres,
     * trade offices or honorary consulates.
     */
    ONE_MISSION_AT_A_SEAT(
        "a state has one mission of a diplomatic or consular type at one seat at a time"),
    /**
     * By {@link dev.chancery.fact.TradeFigure#partOf()}: of parts that may count the same one is
     * counted.
     */
    TOTAL_HOLDS_ITS_PARTS("the parts of a trade figure do not come to more than it"),
    /**
     * For embassies and their like and for heads of mission between two states, and for resident
     * heads of mission; on the first day on which they certainly were there.
     */
    COVERAGE_HOLDS(
        "where coverage says that there were no relations, or no mission, nobody was accredited");

    private final String meaning;

    Rule(String meaning) {
      this.meaning = meaning;
    }

    /** Returns what it asks for, in one sentence without a full stop. */
    public String meaning() {
      return meaning;
    }
  }

  /** Makes one; none may be null. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(reason, "reason");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(String.class, facts);
    return this;
  }

  static Finding of(Rule rule, List<? extends Fact> facts, String reason) {
    return new Finding(
        rule, facts.stream().map(Fact::id).collect(ImmutableList.toImmutableList()), reason);
  }

  /** Returns the rule and the reason: {@code mission-dates: mission 'm' closed …}. */
  @Override
  public String toString() {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + reason;
  }
}
