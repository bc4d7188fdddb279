package dev.chancery.examples;

import com.google.common.collect.Iterables;
import dev.chancery.Chancery;
import dev.chancery.actor.Actor;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.query.Groups;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what there is to know about Azerbaijan and Spain, and what is not known. */
public final class Quickstart {
  private static final int LABEL_WIDTH = 27;

  private final Dataset data;
  private final Relationship relationship;
  private final LocalDate lastDay;

  /** In the order in which the page refers to them. */
  private final List<Source> cited = new ArrayList<>();

  private final InWords words;
  private final Page page;

  private Quickstart(Dataset data, Actor one, Actor other, Page page) {
    this.data = data;
    this.relationship = data.between(one, other);
    this.lastDay = lastDayToldOf(data.sources().values());
    this.words = new InWords(data);
    this.page = page;
  }

  /** Prints the dossier. */
  public static void main(String[] args) {
    Dataset data = Chancery.azerbaijanSpain();
    new Quickstart(data, State.of("AZ"), State.of("ES"), new Page(Page.out())).print();
  }

  /** The last day that a source certainly speaks of when it says "now". */
  private static LocalDate lastDayToldOf(Collection<Source> sources) {
    return sources.stream()
        .flatMap(source -> source.asserted().stream())
        .flatMap(date -> date.bounds().startEarliest().findDay().stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void print() {
    Actor one = relationship.pair().first();
    Actor other = relationship.pair().second();
    page.title(one.name() + " and " + other.name());
    page.text(0, relationship.facts().count() + " facts about the two, from the dataset " + data);
    page.text(0, "Told up to " + lastDay + " by the sources at the end");

    page.section("Diplomatic relations");
    row("Established", relationship.establishedOn().map(InWords::when).orElse("not known"));
    answer("On " + lastDay, relationship.haveRelationsOn(lastDay));
    answer("A year later", relationship.haveRelationsOn(lastDay.plusYears(1)));

    page.section("Missions");
    missions(one);
    missions(other);

    page.section("Timeline");
    relationship.timeline().stream().filter(Quickstart::isDated).forEach(this::sourced);
    page.section("Seen to be so, but since when is not said");
    relationship.timeline().stream().filter(fact -> !isDated(fact)).forEach(this::sourced);

    page.section("Where sources contradict each other");
    relationship.conflicts().forEach(this::contradicting);
    page.section("Agreements on " + lastDay);
    for (Agreement agreement : relationship.agreements()) {
      row(InWords.term(agreement.statusOn(lastDay)), agreement.title());
      for (Milestone step : agreement.milestones()) {
        row("", InWords.term(step.status()) + ": " + InWords.when(step.when()));
      }
    }
    page.section("Trade");
    byYear(relationship.tradeByYear());
    page.section("Direct investment");
    byYear(relationship.investmentsByYear());
    page.section("Positions");
    relationship.positions().forEach(this::dated);
    page.section("Programmes");
    relationship.programmes().forEach(this::dated);
    page.section("Organisations to which both belong, on " + lastDay);
    for (SharedMembership shared : relationship.sharedMembershipsOn(lastDay)) {
      row(shared.organization().name(), told(shared.certainty(), shared.memberships().get(0)));
    }
    page.section("Related topics");
    relationship.relatedTopics().forEach(topic -> page.text(2, topic.title()));
    page.section("What the dataset does not know");
    notKnown(one);
    page.section("Sources");
    for (Source source : cited) {
      page.row(2, 5, mark(source), source + source.url().map(url -> ", " + url).orElse(""));
    }
  }

  private void missions(Actor sending) {
    Actor receiving = relationship.pair().other(sending);
    String direction = sending.name() + " to " + receiving.name();
    for (Mission mission : relationship.missionsFrom(sending)) {
      row(direction, words.fact(mission));
      mission
          .opened()
          .ifPresent(when -> row("", "opened " + InWords.when(when) + ": " + InWords.days(when)));
      row("", "open on " + lastDay + ": " + told(mission.isOpenOn(lastDay), mission));
    }
    answer("Resident on " + lastDay, relationship.hasResidentMissionOn(sending, lastDay));
  }

  private void byYear(Groups<Year, ? extends Fact> years) {
    for (Year year : years.keys()) {
      years.get(year).stream()
          .sorted(Comparator.comparing(figure -> figure.dyad().isDirected())) // totals first
          .forEach(this::dated);
    }
    years.unstated().forEach(this::dated);
  }

  private void notKnown(Actor recognising) {
    for (Coverage claim : data.coverage()) {
      row("Complete only for", claim.kindName().replace('-', ' ') + ", " + claim.period());
    }
    row("Other kinds and days", "what no fact says is unknown; it is not denied");
    answer("For instance", relationship.recognisesOn(recognising, lastDay));
  }

  private static boolean isDated(Fact fact) {
    return fact.bounds().startEarliest().isDay();
  }

  private static String told(Certainty certainty, Fact fact) {
    return certainty.mustBe() ? "yes" : "possibly, seen " + InWords.when(fact);
  }

  private void sourced(Fact fact) {
    String note = fact.note().map(text -> " (" + text + ")").orElse("");
    String places = fact.citations().stream().map(this::place).collect(Collectors.joining(", "));
    row(InWords.when(fact), words.fact(fact) + note + " – " + places);
  }

  private String place(Citation citation) {
    String whole = citation.start().isPresent() ? " opening" : "";
    return mark(citation.source())
        + (citation.section().isEmpty() ? whole : " " + Iterables.getLast(citation.section()));
  }

  private void contradicting(Conflict conflict) {
    for (Fact fact : conflict.facts()) {
      sourced(fact);
    }
  }

  private void dated(Fact fact) {
    row(InWords.when(fact), words.fact(fact));
  }

  private void answer(String question, Answer answer) {
    row(question, answer.verdict() + ". " + answer.reason());
  }

  private void row(String label, String text) {
    page.row(2, LABEL_WIDTH, label, text);
  }

  /** The number by which the page refers to the source: [1]. */
  private String mark(Source source) {
    if (!cited.contains(source)) {
      cited.add(source);
    }
    return "[" + (cited.indexOf(source) + 1) + "]";
  }
}
