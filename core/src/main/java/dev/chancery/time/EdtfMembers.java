package dev.chancery.time;

import com.google.common.collect.AbstractIterator;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a set, one after the other, each as an expression of its own. A range of plain
 * years, months or days is counted out; any other one is given whole, as a set of which one is
 * meant.
 */
final class EdtfMembers extends AbstractIterator<Edtf> {
  /** A range of more dates than that is given whole. */
  static final long MOST_COUNTED_OUT = 1_000_000;

  /** Two sets of more pairs of dates than that are compared whole. */
  private static final long MOST_PAIRS = 1_000_000;

  private final String text;
  private final Iterator<EdtfPart> parts;

  private int component;
  private long next;
  private long last = -1;
  private String lastText = "";

  private EdtfMembers(Edtf set) {
    text = set.toString();
    parts = set.expression().parts().iterator();
  }

  /** Whether the answer holds for some date; {@link Edtf#any} has the rules. */
  static Certainty any(Edtf edtf, Function<? super Edtf, Certainty> question) {
    if (edtf.form() != EdtfForm.ALL_OF) {
      return edtf.isSet() ? one(edtf, question) : question.apply(edtf);
    }
    Certainty answer = Certainty.NO;
    EdtfMembers members = new EdtfMembers(edtf);
    while (answer != Certainty.DEFINITE && members.hasNext()) {
      answer = answer.or(question.apply(members.next()));
    }
    return answer;
  }

  /** Whether the answer holds for every date; {@link Edtf#all} has the rules. */
  static Certainty all(Edtf edtf, Function<? super Edtf, Certainty> question) {
    if (edtf.form() != EdtfForm.ALL_OF) {
      return edtf.isSet() ? one(edtf, question) : question.apply(edtf);
    }
    Certainty answer = Certainty.DEFINITE;
    EdtfMembers members = new EdtfMembers(edtf);
    while (answer != Certainty.NO && members.hasNext()) {
      answer = answer.and(question.apply(members.next()));
    }
    return answer;
  }

  private static Certainty one(Edtf edtf, Function<? super Edtf, Certainty> question) {
    @Nullable Certainty common = null;
    EdtfMembers members = new EdtfMembers(edtf);
    while (common != Certainty.UNKNOWN && members.hasNext()) {
      Certainty answer = question.apply(members.next());
      boolean agrees = common == null || common == answer;
      common = agrees || answer == Certainty.UNKNOWN ? answer : Certainty.POSSIBLE;
    }
    // A set has a member.
    return common == null ? Certainty.UNKNOWN : common;
  }

  /** The relations that any of the dates can have. */
  static TemporalRelation relation(Edtf set, Function<Edtf, TemporalRelation> ofOne) {
    EdtfMembers members = new EdtfMembers(set);
    TemporalRelation relation = ofOne.apply(members.next());
    while (members.hasNext()) {
      relation = relation.or(ofOne.apply(members.next()));
    }
    return relation;
  }

  /** Whether both are sets, and of so many dates that not every pair of them can be looked at. */
  static boolean areTooManyPairs(TemporalEntity a, TemporalEntity b) {
    return a instanceof Edtf one
        && b instanceof Edtf other
        && one.isSet()
        && other.isSet()
        && count(one) > MOST_PAIRS / count(other);
  }

  /** The bounds that hold those of every date of the set. */
  static Bounds anywhereIn(TemporalEntity set) {
    long first = set.bounds().rawStartEarliest();
    long last = set.bounds().rawEndLatest();
    return Bounds.ofRaw(first, last, first, last);
  }

  /** How many dates there are, one after the other. */
  private static long count(Edtf set) {
    EdtfMembers members = new EdtfMembers(set);
    long count = 0;
    while (members.parts.hasNext()) {
      count++;
      if (members.parts.next() instanceof EdtfRange range && members.isCountedOut(range)) {
        count += members.last - members.next + 1;
      }
    }
    return count;
  }

  @Override
  protected @Nullable Edtf computeNext() {
    if (next <= last) {
      Edtf date = Edtf.parse(next == last ? lastText : dateAt(next));
      next++;
      return date;
    }
    if (!parts.hasNext()) {
      return endOfData();
    }
    EdtfPart part = parts.next();
    if (part instanceof EdtfDate date) {
      return Edtf.parse(textOf(date));
    }
    EdtfRange range = (EdtfRange) part;
    return isCountedOut(range)
        ? Edtf.parse(textOf(range.from()))
        : Edtf.parse("[" + textOf(range.from()) + ".." + textOf(range.to()) + "]");
  }

  private boolean isCountedOut(EdtfRange range) {
    return range.from() instanceof EdtfDate from
        && range.to() instanceof EdtfDate to
        && isCountedOut(from, to);
  }

  /** Sets out to count, from the second date on, if the dates from one to the other are clear. */
  private boolean isCountedOut(EdtfDate from, EdtfDate to) {
    component = from.lastComponent();
    if (!from.isPlain() || !to.isPlain() || to.lastComponent() != component) {
      return false;
    }
    long first = index(from);
    long end = index(to);
    if (end - first >= MOST_COUNTED_OUT) {
      return false;
    }
    next = first + 1;
    last = end;
    lastText = textOf(to);
    return true;
  }

  private long index(EdtfDate date) {
    return switch (component) {
      case EdtfDate.YEAR -> date.yearAt(0);
      case EdtfDate.MONTH -> date.yearAt(0) * 12 + EdtfDate.number(date.monthPlaces()) - 1;
      default -> date.first(SeasonPolicy.METEOROLOGICAL);
    };
  }

  private String dateAt(long index) {
    return switch (component) {
      case EdtfDate.YEAR -> EdtfText.date(index, 0, 0);
      case EdtfDate.MONTH ->
          EdtfText.date(Math.floorDiv(index, 12L), (int) Math.floorMod(index, 12L) + 1, 0);
      default -> Edtf.of(LocalDate.ofEpochDay(index)).toString();
    };
  }

  private String textOf(EdtfPart part) {
    return part instanceof EdtfDate date ? text.substring(date.start(), date.end()) : "";
  }
}
