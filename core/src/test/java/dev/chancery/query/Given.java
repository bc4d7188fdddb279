package dev.chancery.query;

import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Institution;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.ArrayList;
import java.util.List;

/** A small dataset with two facts or more of each kind, and one of an unknown kind. */
final class Given {
  static final State AZ = State.of("AZ");
  static final State ES = State.of("ES");
  static final State TR = State.of("TR");
  static final Organization EU = Organization.of("EU");
  static final Organization UN = Organization.of("UN");
  static final Source SOURCE =
      Source.builder("s", "Source").asserted(Edtf.parse("2020-12-31")).build();
  static final Source OTHER_SOURCE = Source.builder("other", "Other").build();
  static final Citation CITATION = Citation.of(SOURCE);

  private Given() {}

  static TradeFigure.Builder trade(String id, String when, String amount) {
    return TradeFigure.builder()
        .id(id)
        .fromTo(AZ, ES)
        .when(when)
        .amount(Amount.parse(amount))
        .cite(CITATION);
  }

  static InvestmentFigure.Builder investment(String id, String when, String amount) {
    return InvestmentFigure.builder()
        .id(id)
        .fromTo(AZ, ES)
        .when(when)
        .measure(InvestmentFigure.Measure.FLOW)
        .amount(Amount.parse(amount))
        .cite(CITATION);
  }

  static Dataset dataset(Fact... facts) {
    return Dataset.builder("test").addAll(List.of(facts)).build();
  }

  /**
   * As the dataset, and so many more of each kind like the one at the index, that indexes are used.
   */
  static Dataset many(int index) {
    List<Fact> facts = new ArrayList<>(dataset().facts().list());
    for (Kind<?> kind : Kind.all()) {
      List<Fact> ofKind = dataset().facts().ofKind(kind).sortedBy(Fact.ID).list();
      for (int i = 0; i < 300; i++) {
        facts.add(copy(kind, ofKind.get(index), "-copy-" + i));
      }
    }
    return dataset(facts.toArray(new Fact[0]));
  }

  @SuppressWarnings("unchecked") // A fact is of its kind.
  private static <F extends Fact> Fact copy(Kind<F> kind, Fact fact, String suffix) {
    return kind.toBuilder((F) fact).id(fact.id() + suffix).build();
  }

  static Dataset dataset() {
    return dataset(
        Recognition.builder()
            .id("recognition-1")
            .fromTo(ES, AZ)
            .when("1991-12-25")
            .form(Recognition.Form.DE_JURE)
            .cite(CITATION)
            .build(),
        Recognition.builder()
            .id("recognition-2")
            .fromTo(TR, AZ)
            .when("1991-11-09")
            .cite(CITATION)
            .build(),
        RelationsEvent.builder()
            .id("relations-1")
            .between(AZ, ES)
            .when("1992-02-11")
            .type(RelationsEvent.Type.ESTABLISHED)
            .cite(CITATION)
            .build(),
        RelationsEvent.builder()
            .id("relations-2")
            .between(AZ, ES)
            .when("2010")
            .type(RelationsEvent.Type.ELEVATED)
            .cite(CITATION)
            .build(),
        Mission.builder()
            .id("mission-1")
            .fromTo(AZ, ES)
            .type(Mission.Type.EMBASSY)
            .seat(Place.of("Madrid", ES))
            .opened("2005")
            .cite(CITATION)
            .build(),
        Mission.builder()
            .id("mission-2")
            .fromTo(ES, AZ)
            .type(Mission.Type.CONSULATE)
            .seat(Place.of("Ankara", TR))
            .residence(Mission.Residence.NON_RESIDENT)
            .when("1995/2001")
            .rank(Fact.Rank.DEPRECATED)
            .cite(Citation.of(OTHER_SOURCE))
            .build(),
        Accreditation.builder()
            .id("accreditation-1")
            .fromTo(AZ, ES)
            .person(Person.of("José Núñez"))
            .headClass(Accreditation.HeadClass.AMBASSADOR)
            .residence(Accreditation.Residence.RESIDENT)
            .when("2006/2010")
            .cite(CITATION)
            .build(),
        Accreditation.builder()
            .id("accreditation-2")
            .fromTo(ES, AZ)
            .person(Person.of("Ana Ruiz"))
            .when("2011/2012")
            .cite(CITATION)
            .build(),
        Engagement.builder()
            .id("engagement-1")
            .between(AZ, ES)
            .when("2006")
            .type(Engagement.Type.MEETING)
            .title("Energy meeting")
            .host(ES)
            .place(Place.of("Málaga", ES))
            .organization(UN)
            .topic("energy")
            .topic("trade")
            .participant(
                Participant.builder()
                    .person(Person.of("Pedro Rollán"))
                    .office("Speaker of the Senate")
                    .actsFor(ES)
                    .build())
            .cite(CITATION)
            .build(),
        Engagement.builder()
            .id("engagement-2")
            .between(AZ, ES)
            .when("2019-05-01")
            .type(Engagement.Type.VISIT)
            .topic("energy policy")
            .outlook(Engagement.Outlook.SCHEDULED)
            .cite(CITATION)
            .build(),
        Agreement.builder()
            .id("agreement-1")
            .between(AZ, ES)
            .type(Agreement.Type.TREATY)
            .title("Treaty of Friendship")
            .topic("friendship")
            .milestone(Agreement.Status.SIGNED, "2010")
            .cite(CITATION)
            .build(),
        Agreement.builder()
            .id("agreement-2")
            .between(AZ, ES)
            .type(Agreement.Type.VISA)
            .title("Visa agreement")
            .milestone(Agreement.Status.ANNOUNCED, "2012-03-04")
            .cite(CITATION)
            .build(),
        Membership.builder()
            .id("membership-1")
            .fromTo(ES, EU)
            .when("1986-01-01/")
            .cite(CITATION)
            .build(),
        Membership.builder()
            .id("membership-2")
            .fromTo(AZ, UN)
            .when("1992-03-02/")
            .form(Membership.Form.OBSERVER)
            .cite(CITATION)
            .build(),
        trade("trade-1", "2003", "USD 241.3 million")
            .commodity("Crude oil")
            .reporter(ES)
            .basis(TradeFigure.Basis.FOB)
            .build(),
        trade("trade-2", "2004", "about USD 7 million").build(),
        trade("trade-3", "2005", "EUR 9 million").fromTo(ES, AZ).build(),
        TradeFigure.builder()
            .id("trade-total")
            .between(AZ, ES)
            .when("2003")
            .amount(Amount.parse("USD 264.3 million"))
            .cite(CITATION)
            .build(),
        investment("investment-1", "2003", "more than USD 7 million").reporter(AZ).build(),
        investment("investment-2", "2004", "USD 50 million")
            .measure(InvestmentFigure.Measure.STOCK)
            .build(),
        Position.builder()
            .id("position-1")
            .fromTo(ES, AZ)
            .when("1995")
            .holder(Position.Holder.STATE)
            .stance(Position.Stance.SUPPORTS)
            .issue("Territorial integrity")
            .forum(UN)
            .concerns(TR)
            .cite(CITATION)
            .build(),
        Position.builder()
            .id("position-2")
            .fromTo(ES, AZ)
            .when("2003")
            .holder(Position.Holder.PARLIAMENT)
            .stance(Position.Stance.CRITICISES)
            .issue("elections")
            .note("Doubtful.")
            .cite(CITATION)
            .build(),
        Programme.builder()
            .id("programme-1")
            .fromTo(ES, AZ)
            .when("2008/")
            .type(Programme.Type.EDUCATIONAL)
            .title("Lector")
            .host(Institution.builder().name("University of Languages").of(AZ).build())
            .operator(Institution.builder().name("AECID").of(ES).build())
            .topic("Spanish language")
            .cite(CITATION)
            .build(),
        Programme.builder()
            .id("programme-2")
            .between(ES, AZ)
            .when("2009/2010")
            .type(Programme.Type.SPORT)
            .title("Football")
            .cite(CITATION)
            .build(),
        CorporateActivity.builder()
            .id("company-1")
            .fromTo(ES, AZ)
            .when("2000/")
            .company("Repsol")
            .activity("oil exploration")
            .sector("oil and gas")
            .cite(CITATION)
            .build(),
        CorporateActivity.builder()
            .id("company-2")
            .fromTo(AZ, ES)
            .when("2001/")
            .company("SOCAR")
            .activity("trading")
            .cite(CITATION)
            .build(),
        FrameworkEngagement.builder()
            .id("framework-1")
            .fromTo(AZ, EU)
            .through(ES)
            .when("2009/")
            .title("Energy partnership")
            .topic("gas imports")
            .cite(CITATION)
            .build(),
        FrameworkEngagement.builder()
            .id("framework-2")
            .fromTo(AZ, UN)
            .when("2010/")
            .title("Dialogue")
            .cite(CITATION)
            .build(),
        UnsupportedFact.builder()
            .id("wish-1")
            .fromTo(AZ, ES)
            .when("2030")
            .kindName("wish")
            .content("{}")
            .cite(CITATION)
            .build());
  }
}
