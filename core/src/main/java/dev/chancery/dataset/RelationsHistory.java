package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Fact;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out where diplomatic relations stood on a day from the events that are known. */
final class RelationsHistory {
  private final Dataset dataset;
  private final Dyad pair;
  private final ImmutableList<RelationsEvent> events;

  RelationsHistory(Dataset dataset, Dyad pair) {
    this.dataset = dataset;
    this.pair = pair;
    List<RelationsEvent> changes = new ArrayList<>();
    for (RelationsEvent event :
        dataset.relationsEvents().between(pair.first(), pair.second()).current().list()) {
      if (effect(event) != RelationsStatus.UNKNOWN) {
        changes.add(event);
      }
    }
    List<RelationsEvent> preferred = new ArrayList<>();
    for (RelationsEvent event : changes) {
      if (event.rank() == Fact.Rank.PREFERRED) {
        preferred.add(event);
      }
    }
    ImmutableList.Builder<RelationsEvent> best = ImmutableList.builder();
    for (RelationsEvent event : changes) {
      if (event.rank() == Fact.Rank.PREFERRED || !isOutranked(event, preferred)) {
        best.add(event);
      }
    }
    this.events = best.build();
  }

  /** Of claims that conflict, a preferred one stands for all. */
  private static boolean isOutranked(RelationsEvent event, List<RelationsEvent> preferred) {
    for (RelationsEvent other : preferred) {
      if (conflict(event, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean conflict(RelationsEvent one, RelationsEvent other) {
    return !one.id().equals(other.id())
        && one.type() == other.type()
        && one.comparedWith(other).conflicting().contains(Fact.WHEN);
  }

  /** A change of level leaves relations as they are. */
  private static RelationsStatus effect(RelationsEvent event) {
    return switch (event.type()) {
      case ESTABLISHED, RESUMED -> RelationsStatus.ESTABLISHED;
      case SUSPENDED -> RelationsStatus.SUSPENDED;
      case SEVERED -> RelationsStatus.SEVERED;
      case ELEVATED, DOWNGRADED -> RelationsStatus.UNKNOWN;
    };
  }

  /** Returns whether none of the events can have happened by the day. */
  boolean isBeforeTheFirst(LocalDate day) {
    for (RelationsEvent event : events) {
      if (event.bounds().startedBy(day).mayBe()) {
        return false;
      }
    }
    return true;
  }

  RelationsStatus statusOn(LocalDate day, @Nullable LocalDate asOf) {
    return judge(day, asOf).status;
  }

  Answer answerOn(LocalDate day, @Nullable LocalDate asOf) {
    Judgement judgement = judge(day, asOf);
    Verdict verdict =
        switch (judgement.status) {
          case ESTABLISHED -> Verdict.YES;
          case NONE, SUSPENDED, SEVERED -> Verdict.NO;
          case UNKNOWN -> Verdict.UNKNOWN;
        };
    return Answer.of(verdict, judgement.reason, judgement.events);
  }

  private record Judgement(RelationsStatus status, String reason, List<RelationsEvent> events) {}

  private Judgement judge(LocalDate day, @Nullable LocalDate asOf) {
    if (asOf != null && day.isAfter(asOf)) {
      return unknown(
          "This is as of " + asOf + ": it cannot tell of " + day + ".", ImmutableList.of());
    }
    Optional<String> gone = Lifetimes.goneBefore(pair, day);
    if (gone.isPresent()) {
      return new Judgement(
          RelationsStatus.NONE,
          "There were no relations on " + day + ": " + gone.get() + ".",
          ImmutableList.of());
    }
    List<RelationsEvent> latest = possiblyLatest(day);
    if (latest.isEmpty()) {
      return beforeTheFirst(day);
    }
    List<RelationsEvent> disputed = disputing(latest, day);
    if (!disputed.isEmpty()) {
      return unknown(
          "Sources contradict each other on what was so by " + day + ": " + named(disputed) + ".",
          disputed);
    }
    if (!anyStarted(day) || !haveOneEffect(latest)) {
      return unknown(
          "It hangs on when exactly " + named(latest) + ": by " + day + " that may be so or not.",
          latest);
    }
    return since(latest, day);
  }

  /** The claims that put off beyond the day what others put before it, and those others. */
  private List<RelationsEvent> disputing(List<RelationsEvent> latest, LocalDate day) {
    List<RelationsEvent> open = new ArrayList<>();
    for (RelationsEvent event : events) {
      if (!event.bounds().startedBy(day).mustBe()) {
        open.add(event);
      }
    }
    Set<RelationsEvent> disputed = new LinkedHashSet<>();
    for (RelationsEvent event : latest) {
      for (RelationsEvent other : open) {
        if (conflict(event, other)) {
          disputed.add(event);
          disputed.add(other);
        }
      }
    }
    return List.copyOf(disputed);
  }

  private boolean anyStarted(LocalDate day) {
    for (RelationsEvent event : events) {
      if (event.bounds().startedBy(day).mustBe()) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveOneEffect(List<RelationsEvent> latest) {
    for (RelationsEvent event : latest) {
      if (effect(event) != effect(latest.get(0))) {
        return false;
      }
    }
    return true;
  }

  /** The events of which any may be the latest by the day. */
  private List<RelationsEvent> possiblyLatest(LocalDate day) {
    Collection<RelationsEvent> lastStarted = lastStarted(day);
    List<RelationsEvent> latest = new ArrayList<>();
    for (RelationsEvent event : events) {
      if (event.bounds().startedBy(day).mayBe() && !isSuperseded(event, lastStarted)) {
        latest.add(event);
      }
    }
    return latest;
  }

  /**
   * Of each type, the event that began last of those that had by the day: what is over before any
   * of the type began is over before that one. Whether they conflict hangs on the type, too: of
   * what cannot overlap only two claims that relations were established do.
   */
  private Collection<RelationsEvent> lastStarted(LocalDate day) {
    Map<RelationsEvent.Type, RelationsEvent> last = new EnumMap<>(RelationsEvent.Type.class);
    for (RelationsEvent event : events) {
      Bounds bounds = event.bounds();
      // In their order, those of which it is known come by the first day, and the others last.
      if (bounds.startEarliest().isDay() && bounds.startedBy(day).mustBe()) {
        last.put(event.type(), event);
      }
    }
    return last.values();
  }

  private static boolean isSuperseded(RelationsEvent event, Collection<RelationsEvent> later) {
    for (RelationsEvent other : later) {
      if (other.bounds().isAfter(event.bounds()).mustBe() && !conflict(event, other)) {
        return true;
      }
    }
    return false;
  }

  private Judgement beforeTheFirst(LocalDate day) {
    String who = pair.first().name() + " and " + pair.second().name();
    Optional<RelationsEvent> first = events.stream().findFirst();
    String known =
        first
            .map(
                event ->
                    "The first that is known of relations between "
                        + who
                        + " is that "
                        + named(List.of(event)))
            .orElse("No event in relations between " + who + " is known");
    boolean presupposesNone =
        first.map(event -> event.type() == RelationsEvent.Type.ESTABLISHED).orElse(true);
    if (!presupposesNone) {
      return unknown(known + ", which tells of earlier events.", first.stream().toList());
    }
    // Where no establishment is known it may have come before the days that are covered.
    LocalDate from = first.isPresent() ? day : LocalDate.MIN;
    boolean covered = dataset.covers(RelationsEvent.KIND, pair, from, day);
    String days = first.isPresent() ? "on " + day : "from the beginning to " + day;
    return covered
        ? new Judgement(
            RelationsStatus.NONE,
            known + ", and the dataset covers such events " + days + ".",
            first.stream().toList())
        : unknown(
            known + ", and the dataset does not cover such events " + days + ".",
            first.stream().toList());
  }

  private Judgement since(List<RelationsEvent> latest, LocalDate day) {
    RelationsStatus status = effect(latest.get(0));
    LocalDate from = day;
    for (RelationsEvent event : latest) {
      Bounds bounds = event.bounds();
      LocalDate lastDay = bounds.startLatest().findDay().orElse(LocalDate.MIN);
      from = lastDay.isBefore(from) ? lastDay : from;
    }
    String known = "By " + day + " the latest that is known is that " + named(latest);
    if (!from.equals(day) && !dataset.covers(RelationsEvent.KIND, pair, from, day)) {
      return unknown(
          known
              + ", and the dataset does not cover what may have changed from "
              + from
              + " to "
              + day
              + ".",
          latest);
    }
    return new Judgement(
        status,
        known + (from.equals(day) ? "." : ", and the dataset covers such events up to that day."),
        latest);
  }

  private static Judgement unknown(String reason, List<RelationsEvent> events) {
    return new Judgement(RelationsStatus.UNKNOWN, reason, events);
  }

  private static String named(List<RelationsEvent> events) {
    List<String> names = new ArrayList<>();
    for (RelationsEvent event : events) {
      names.add(
          "relations were "
              + event.type().name().toLowerCase(Locale.ROOT)
              + " ("
              + event.when()
              + ")");
    }
    return String.join(" and that ", names);
  }
}
