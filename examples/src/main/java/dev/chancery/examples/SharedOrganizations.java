package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells to which organisations two states both belonged on a day, and of which that is not known:
 * the dataset does not cover the members of most, so that none is found is not a no.
 */
public final class SharedOrganizations {
  private final Page page = new Page(Page.out());

  private SharedOrganizations() {}

  /** Prints them; the states are Azerbaijan and Spain, the day is 2020-01-01 unless given. */
  public static void main(String[] args) {
    Arguments given = new Arguments("SharedOrganizations [state [state [day]]]", 3, args);
    LocalDate day = given.day(2, "2020-01-01");
    State one = given.state(0, "AZ", day);
    State other = given.state(1, "ES", day);
    new SharedOrganizations().print(Chancery.bundled().between(one, other), day);
  }

  private void print(Relationship relationship, LocalDate day) {
    Map<Organization, List<Membership>> both = new LinkedHashMap<>();
    Map<Organization, List<Membership>> maybeBoth = new LinkedHashMap<>();
    for (SharedMembership shared : relationship.sharedMembershipsOn(day)) {
      (shared.certainty().mustBe() ? both : maybeBoth)
          .put(shared.organization(), shared.memberships());
    }
    Map<Organization, List<Membership>> one = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> not = new ArrayList<>();
    Organization.all()
        .filter(each -> !both.containsKey(each) && !maybeBoth.containsKey(each))
        .forEach(
            each -> {
              Answer answer = relationship.shareMembershipOn(each, day);
              if (answer.verdict() == Verdict.NO) {
                not.add(each.code());
              } else if (answer.facts().isEmpty()) {
                unknown.add(each.code());
              } else {
                one.put(each, memberships(answer));
              }
            });

    Dyad pair = relationship.pair();
    page.title(pair.first().name() + " and " + pair.second().name() + " on " + day);
    section("Both were full members", both);
    section("Both may have been full members", maybeBoth);
    section("One was, or may have been; of the other it is not known", one);
    page.section("Of neither is it known");
    page.text(2, unknown.isEmpty() ? "none" : String.join(" ", unknown));
    page.section("They were not both full members: not yet founded, or all members are known");
    page.text(2, not.isEmpty() ? "none" : String.join(" ", not));
  }

  private static List<Membership> memberships(Answer answer) {
    return answer.facts().stream().map(Membership.class::cast).toList();
  }

  private void section(String heading, Map<Organization, List<Membership>> known) {
    page.section(heading);
    if (known.isEmpty()) {
      page.text(2, "none");
    }
    known.forEach(
        (organization, memberships) -> {
          String told =
              memberships.stream()
                  .map(each -> each.member() + " " + InWords.when(each))
                  .collect(Collectors.joining(", "));
          page.row(2, 14, organization.code(), organization.name() + ": " + told);
        });
  }
}
