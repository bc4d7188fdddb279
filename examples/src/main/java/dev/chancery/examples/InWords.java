package dev.chancery.examples;

import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Ratio;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a fact of any kind in words: one method for each kind, so the compiler tells when one is
 * missing.
 */
final class InWords implements Fact.Visitor<String> {
  private final Dataset data;

  /** Finds facts that others refer to in the dataset. */
  InWords(Dataset data) {
    this.data = data;
  }

  /** Says the fact. */
  String fact(Fact fact) {
    return fact.accept(this) + (fact.isDerived() ? " (derived)" : "");
  }

  /** Says a constant in lower case: members of parliament. */
  static String term(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Says when the fact began or happened, in the words of its source. */
  static String when(Fact fact) {
    if (fact instanceof Mission mission && mission.opened().isPresent()) {
      return when(mission.opened().get());
    }
    return when(
        fact instanceof Agreement agreement ? agreement.milestones().get(0).when() : fact.when());
  }

  /** Says which days are meant: some day from 2005-01-01 to 2005-12-31. */
  static String days(When when) {
    return "some day from " + when.bounds().startEarliest() + " to " + when.bounds().endLatest();
  }

  /** Says when: 11 February 1992, the 1990s, since 2008, late 2005. */
  static String when(When when) {
    return DatePhrase.format(when, Locale.UK);
  }

  static String place(Place place) {
    return Stream.of(place.city(), place.country().map(country -> country.name()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String participant(Participant who) {
    String office =
        Stream.of(who.office(), who.actsFor().map(actor -> actor.name()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return who.name() + (office.isEmpty() ? "" : " (" + office + ")");
  }

  private static String listed(String before, List<String> words) {
    return words.isEmpty() ? "" : before + String.join(", ", words);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  @Override
  public String visit(Recognition fact) {
    return fact.recognising().name() + " recognises " + fact.recognised().name();
  }

  @Override
  public String visit(RelationsEvent fact) {
    return "Diplomatic relations "
        + term(fact.type())
        + fact.predecessor().map(state -> ", after the end of the " + state.name()).orElse("");
  }

  @Override
  public String visit(Mission fact) {
    String seat = fact.seat().map(place -> " in " + place(place)).orElse("");
    String residence =
        switch (fact.residence()) {
          case RESIDENT -> ", resident";
          case NON_RESIDENT ->
              ", accredited to " + fact.receiving().name() + " from there, not resident";
          case CHARGE_D_AFFAIRES -> ", in the charge of a chargé d’affaires";
        };
    return capital(term(fact.type())) + " of " + fact.sending().name() + seat + residence;
  }

  @Override
  public String visit(Accreditation fact) {
    return fact.person().name()
        + ", head of mission of "
        + fact.sending().name()
        + " in "
        + fact.receiving().name();
  }

  @Override
  public String visit(Engagement fact) {
    String title = fact.title().orElse(capital(term(fact.type())));
    String place =
        fact.place()
            .map(InWords::place)
            .filter(name -> !title.contains(name.split(",", -1)[0]))
            .map(name -> ", in " + name)
            .orElse("");
    String outlook = fact.outlook() == Engagement.Outlook.SCHEDULED ? " (scheduled)" : "";
    List<String> who = fact.participants().stream().map(InWords::participant).toList();
    return title + place + outlook + listed("; with ", who) + listed("; on ", fact.topics());
  }

  @Override
  public String visit(Agreement fact) {
    return fact.title()
        + fact.milestones().stream()
            .map(
                step ->
                    term(step.status()) + step.by().map(by -> " by " + participant(by)).orElse(""))
            .collect(Collectors.joining(", ", ": ", ""));
  }

  @Override
  public String visit(Membership fact) {
    return fact.member().name()
        + " belongs to the "
        + fact.organization().name()
        + (fact.form() == Membership.Form.FULL ? "" : " (" + term(fact.form()) + ")");
  }

  @Override
  public String visit(TradeFigure fact) {
    String what = fact.commodity().map(goods -> ", " + goods).orElse("");
    return (fact.isTotal()
            ? "Trade in total"
            : fact.dyad().first().name() + " to " + fact.dyad().second().name())
        + what
        + ": "
        + fact.amount()
        + (fact.partOf().isPresent() ? " (part of the total)" : "");
  }

  @Override
  public String visit(InvestmentFigure fact) {
    String ratio = fact.ratio().map(each -> ", " + times(each)).orElse("");
    return fact.investing().name()
        + " in "
        + fact.receiving().name()
        + ", "
        + term(fact.measure())
        + ": "
        + fact.amount()
        + ratio;
  }

  private String times(Ratio ratio) {
    return ratio.asFactor() + " times the amount of " + when(data.get(ratio.to()));
  }

  @Override
  public String visit(Position fact) {
    String who = fact.isOfficial() ? "the state" : term(fact.holder());
    return fact.holderState().name()
        + " ("
        + who
        + ") "
        + term(fact.stance())
        + ": "
        + fact.issue();
  }

  @Override
  public String visit(Programme fact) {
    return fact.title()
        + fact.host().map(host -> ", at the " + host.name()).orElse("")
        + fact.operator().map(operator -> ", run by " + operator.name()).orElse("");
  }

  @Override
  public String visit(CorporateActivity fact) {
    return fact.company()
        + " of "
        + fact.home().name()
        + " in "
        + fact.host().name()
        + ": "
        + fact.activity();
  }

  @Override
  public String visit(FrameworkEngagement fact) {
    return fact.engaging().name()
        + " with the "
        + fact.framework().name()
        + fact.through().map(partner -> ", through " + partner.name()).orElse("")
        + ": "
        + fact.title()
        + listed(" – ", fact.topics());
  }

  @Override
  public String visit(UnsupportedFact fact) {
    return "A fact of a kind that this version does not know: " + fact.kindName();
  }
}
