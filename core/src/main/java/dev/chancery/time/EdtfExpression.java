package dev.chancery.time;

import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;

import java.util.List;

/**
 * What an expression says, part by part: one date, one range for an interval, or the members of a
 * set, each a date or a range, in the order in which they are written.
 *
 * <p>An {@link Edtf} does not keep it, as its text says the same in less memory; it is read again
 * by whoever needs it.
 */
record EdtfExpression(EdtfForm form, List<EdtfPart> parts) {
  /** The one part of what is no set. */
  EdtfPart part() {
    return parts.get(0);
  }

  /** The bits of {@link Qualification} that the component has in any of the dates. */
  int qualification(int component) {
    int bits = 0;
    for (EdtfPart part : parts) {
      if (part instanceof EdtfRange range) {
        bits |= qualification(range.from(), component) | qualification(range.to(), component);
      } else {
        bits |= qualification(part, component);
      }
    }
    return bits;
  }

  private static int qualification(EdtfPart part, int component) {
    boolean written = part instanceof EdtfDate date && component <= date.lastComponent();
    return written ? ((EdtfDate) part).qualification(component) : 0;
  }

  /** Whether it has a range that ends before it starts when seasons are read so. */
  boolean hasReversedRange(SeasonPolicy policy) {
    for (EdtfPart part : parts) {
      if (part instanceof EdtfRange range && range.isReversed(policy)) {
        return true;
      }
    }
    return false;
  }

  Bounds bounds(SeasonPolicy policy) {
    if (form.isSet()) {
      return boundsOfSet(policy);
    }
    if (part() instanceof EdtfRange range) {
      return Bounds.ofRaw(
          range.startEarliest(policy),
          range.startLatest(policy),
          range.endEarliest(policy),
          range.endLatest(policy));
    }
    EdtfDate date = (EdtfDate) part();
    long first = date.first(policy);
    long last = date.last(policy);
    return Bounds.ofRaw(first, last, first, last);
  }

  /** The first day of the last date of a set. */
  long latestFirst() {
    long latest = OPEN_PAST_DAY;
    for (EdtfPart part : parts) {
      long first =
          part instanceof EdtfRange range
              ? range.endEarliest(SeasonPolicy.METEOROLOGICAL)
              : ((EdtfDate) part).first(SeasonPolicy.METEOROLOGICAL);
      latest = Math.max(latest, first);
    }
    return latest;
  }

  /** The last day of the first date of a set. */
  long earliestLast() {
    long earliest = OPEN_FUTURE_DAY;
    for (EdtfPart part : parts) {
      long last =
          part instanceof EdtfRange range
              ? range.startLatest(SeasonPolicy.METEOROLOGICAL)
              : ((EdtfDate) part).last(SeasonPolicy.METEOROLOGICAL);
      earliest = Math.min(earliest, last);
    }
    return earliest;
  }

  private Bounds boundsOfSet(SeasonPolicy policy) {
    long startEarliest = OPEN_FUTURE_DAY;
    long startLatest = OPEN_FUTURE_DAY;
    long endEarliest = OPEN_PAST_DAY;
    long endLatest = OPEN_PAST_DAY;
    for (EdtfPart part : parts) {
      if (part instanceof EdtfRange range) {
        startEarliest = Math.min(startEarliest, range.startEarliest(policy));
        startLatest = Math.min(startLatest, range.startLatest(policy));
        endEarliest = Math.max(endEarliest, range.endEarliest(policy));
        endLatest = Math.max(endLatest, range.endLatest(policy));
      } else {
        EdtfDate date = (EdtfDate) part;
        startEarliest = Math.min(startEarliest, date.first(policy));
        startLatest = Math.min(startLatest, date.last(policy));
        endEarliest = Math.max(endEarliest, date.first(policy));
        endLatest = Math.max(endLatest, date.last(policy));
      }
    }
    return form == EdtfForm.ONE_OF
        ? Bounds.ofRaw(startEarliest, endLatest, startEarliest, endLatest)
        : Bounds.ofRaw(startEarliest, startLatest, endEarliest, endLatest);
  }
}
