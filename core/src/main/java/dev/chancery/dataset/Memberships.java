package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of what an actor was a full member, under whichever of its names: what a membership says of a
 * state under one of them it says under the others, too.
 */
final class Memberships {
  private final Dataset dataset;
  private final @Nullable LocalDate asOf;
  private final Actor member;
  private final ImmutableList<Actor> names;

  /** Makes them as the dataset tells them of days until the one given, if there is one. */
  Memberships(Dataset dataset, @Nullable LocalDate asOf, Actor member) {
    this.dataset = dataset;
    this.asOf = asOf;
    this.member = member;
    this.names =
        member instanceof State state
            ? ImmutableList.copyOf(state.underAllItsNames())
            : ImmutableList.of(member);
  }

  // In one organisation.

  /** Returns whether the actor was one on the day; see {@link Relationship#isMemberOn}. */
  Answer isMemberOn(Organization organization, LocalDate day) {
    Question<Membership> question =
        new Question<>(
            Membership.KIND,
            names.stream()
                .map(name -> Dyad.between(name, organization))
                .collect(ImmutableList.toImmutableList()),
            member.name() + " was a full member of " + organization.name(),
            day,
            day);
    Answer answer =
        question.answer(dataset, asOf, fullIn(organization), membership -> membership.holdsOn(day));
    boolean impossible =
        Lifetimes.isOver(organization, day)
            || (answer.verdict() == Verdict.UNKNOWN && !organization.existedOn(day).mayBe());
    return impossible && tellsOf(day)
        ? Answer.of(
            Verdict.NO,
            member.name()
                + " cannot have been a full member of "
                + organization.name()
                + " on "
                + day
                + ": it was "
                + Lifetimes.timesOf(organization)
                + ".",
            ImmutableList.of())
        : underItsNames(answer);
  }

  private List<Membership> fullIn(Organization organization) {
    return names.stream()
        .flatMap(
            name ->
                dataset
                    .memberships()
                    .of(name)
                    .in(organization)
                    .form(Membership.Form.FULL)
                    .current()
                    .stream())
        .toList();
  }

  /** Says so where the answer rests on what is told of the member under another name. */
  private Answer underItsNames(Answer answer) {
    Set<Actor> told = new LinkedHashSet<>();
    for (Fact fact : answer.facts()) {
      told.add(((Membership) fact).member());
    }
    told.remove(member);
    if (told.isEmpty()) {
      return answer;
    }
    String others =
        told.stream()
            .map(name -> name.name() + " (" + name.code() + ")")
            .collect(Collectors.joining(" and "));
    return new Answer(
        answer.verdict(),
        answer.reason() + " That is told of it as " + others + ", another name of the same state.",
        answer.facts());
  }

  // In all of them.

  /** Those of one organisation that may have held on a day, and whether any did. */
  private record Held(ImmutableList<Membership> memberships, Certainty certainty) {}

  /** Returns the organisations of which both may have been one on the day, by code. */
  ImmutableList<SharedMembership> sharedWith(Memberships others, LocalDate day) {
    Map<String, Held> ofOther = others.heldOn(day);
    ImmutableList.Builder<SharedMembership> shared = ImmutableList.builder();
    heldOn(day)
        .forEach(
            (code, one) -> {
              Held other = ofOther.get(code);
              if (other != null) {
                Organization organization = one.memberships.get(0).organization();
                Certainty certainty = one.certainty.and(other.certainty);
                if (!Lifetimes.isOver(organization, day)
                    && (certainty.mustBe() || organization.existedOn(day).mayBe())) {
                  shared.add(
                      new SharedMembership(
                          organization,
                          certainty,
                          ImmutableList.<Membership>builder()
                              .addAll(one.memberships)
                              .addAll(other.memberships)
                              .build()));
                }
              }
            });
    return shared.build();
  }

  private Map<String, Held> heldOn(LocalDate day) {
    Map<String, Held> held = new TreeMap<>();
    byOrganization()
        .forEach(
            (code, all) -> {
              List<Membership> full = all.stream().filter(Memberships::isFull).toList();
              ImmutableList<Membership> holding =
                  Disputes.standing(full).stream()
                      .filter(each -> mayHaveBegun(each) && each.holdsOn(day).mayBe())
                      .filter(each -> !Disputes.isOfAnotherTime(each, full, day))
                      .collect(ImmutableList.toImmutableList());
              if (!holding.isEmpty()) {
                held.put(code, new Held(holding, certainty(holding, all, day)));
              }
            });
    return held;
  }

  private Map<String, List<Membership>> byOrganization() {
    return names.stream()
        .flatMap(name -> dataset.memberships().of(name).current().stream())
        .collect(Collectors.groupingBy(membership -> membership.organization().code()));
  }

  private static boolean isFull(Membership membership) {
    return membership.form() == Membership.Form.FULL;
  }

  private boolean mayHaveBegun(Membership membership) {
    return asOf == null || membership.bounds().startedBy(asOf).mayBe();
  }

  private Certainty certainty(List<Membership> holding, List<Membership> all, LocalDate day) {
    if (!tellsOf(day)) {
      return Certainty.UNKNOWN;
    }
    Certainty certainty = Certainty.NO;
    for (Membership membership : holding) {
      boolean isDisputed =
          all.stream()
              .anyMatch(
                  other -> !other.holdsOn(day).mayBe() && Disputes.isDisputing(other, membership));
      Certainty holds = membership.holdsOn(day);
      certainty = certainty.or(isDisputed ? holds.and(Certainty.POSSIBLE) : holds);
    }
    return certainty;
  }

  private boolean tellsOf(LocalDate day) {
    return asOf == null || !day.isAfter(asOf);
  }
}
