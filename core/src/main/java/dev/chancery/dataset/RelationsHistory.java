package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out where diplomatic relations stood on a day from the events that are known. */
final class RelationsHistory {
  private final Dataset dataset;
  private final Dyad pair;
  private final ImmutableList<RelationsEvent> events;

  RelationsHistory(Dataset dataset, Dyad pair) {
    this.dataset = dataset;
    this.pair = pair;
    this.events =
        dataset.relationsEvents().between(pair.first(), pair.second()).stream()
            .filter(Relationship::isNotDeprecated)
            .filter(event -> effect(event) != RelationsStatus.UNKNOWN)
            .collect(ImmutableList.toImmutableList());
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
    List<RelationsEvent> latest = possiblyLatest(day);
    boolean noneYet = events.stream().noneMatch(event -> event.bounds().startedBy(day).mustBe());
    if (latest.isEmpty()) {
      return beforeTheFirst(day);
    }
    boolean oneStatus = latest.stream().map(RelationsHistory::effect).distinct().count() == 1;
    if (noneYet || !oneStatus) {
      return unknown(
          "It hangs on when exactly " + named(latest) + ": by " + day + " that may be so or not.",
          latest);
    }
    return since(latest, day);
  }

  /** The events of which any may be the latest by the day. */
  private List<RelationsEvent> possiblyLatest(LocalDate day) {
    List<RelationsEvent> latest = new ArrayList<>();
    for (RelationsEvent event : events) {
      if (event.bounds().startedBy(day).mayBe()) {
        boolean superseded =
            events.stream()
                .anyMatch(
                    other ->
                        other.bounds().startedBy(day).mustBe()
                            && other.bounds().isAfter(event.bounds()).mustBe());
        if (!superseded) {
          latest.add(event);
        }
      }
    }
    return latest;
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
    boolean covered = dataset.covers(RelationsEvent.KIND, pair, day, day);
    return covered
        ? new Judgement(
            RelationsStatus.NONE,
            known + ", and the dataset covers such events on " + day + ".",
            first.stream().toList())
        : unknown(
            known + ", and the dataset does not cover such events on " + day + ".",
            first.stream().toList());
  }

  private Judgement since(List<RelationsEvent> latest, LocalDate day) {
    RelationsStatus status = effect(latest.get(0));
    LocalDate from = day;
    for (RelationsEvent event : latest) {
      Bounds bounds = event.bounds();
      LocalDate lastDay = bounds.endLatest().findDay().orElse(day);
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
