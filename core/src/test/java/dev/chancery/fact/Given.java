package dev.chancery.fact;

import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;

/** Builders with what every fact needs. */
final class Given {
  static final State AZ = State.of("AZ");
  static final State ES = State.of("ES");
  static final State TR = State.of("TR");
  static final Organization EU = Organization.of("EU");
  static final Citation CITATION = Citation.of(Source.builder("s", "Source").build());
  static final Amount USD_7_MILLION = Amount.parse("USD 7 million");

  private Given() {}

  /** A source that speaks of the time of the expression. */
  static Citation asserted(String edtf) {
    return Citation.of(
        Source.builder("asserted-" + edtf.replace('/', '.'), "Source")
            .asserted(Edtf.parse(edtf))
            .build());
  }

  static Recognition.Builder recognition() {
    return Recognition.builder().id("x").fromTo(AZ, ES).when("1992").cite(CITATION);
  }

  static RelationsEvent.Builder relationsEvent() {
    return RelationsEvent.builder()
        .id("x")
        .between(AZ, ES)
        .when("1992-02-11")
        .type(RelationsEvent.Type.ESTABLISHED)
        .cite(CITATION);
  }

  static Mission.Builder mission() {
    return Mission.builder()
        .id("x")
        .fromTo(AZ, ES)
        .when("2005/")
        .type(Mission.Type.EMBASSY)
        .cite(CITATION);
  }

  static Accreditation.Builder accreditation() {
    return Accreditation.builder()
        .id("x")
        .fromTo(AZ, ES)
        .when("2005/")
        .person(Person.of("Ambassador"))
        .cite(CITATION);
  }

  static Engagement.Builder engagement() {
    return Engagement.builder()
        .id("x")
        .between(AZ, ES)
        .when("2006")
        .type(Engagement.Type.MEETING)
        .cite(CITATION);
  }

  static Agreement.Builder agreement() {
    return Agreement.builder()
        .id("x")
        .between(AZ, ES)
        .type(Agreement.Type.TREATY)
        .title("Treaty")
        .cite(CITATION);
  }

  static Membership.Builder membership() {
    return Membership.builder().id("x").fromTo(ES, EU).when("1986/").cite(CITATION);
  }

  static TradeFigure.Builder trade() {
    return TradeFigure.builder()
        .id("x")
        .fromTo(AZ, ES)
        .when("2003")
        .amount(USD_7_MILLION)
        .cite(CITATION);
  }

  static InvestmentFigure.Builder investment() {
    return InvestmentFigure.builder()
        .id("x")
        .fromTo(AZ, ES)
        .when("2003")
        .measure(InvestmentFigure.Measure.FLOW)
        .amount(USD_7_MILLION)
        .cite(CITATION);
  }

  static Position.Builder position() {
    return Position.builder()
        .id("x")
        .fromTo(ES, AZ)
        .when("1995")
        .holder(Position.Holder.STATE)
        .stance(Position.Stance.SUPPORTS)
        .issue("territorial integrity")
        .cite(CITATION);
  }

  static Programme.Builder programme() {
    return Programme.builder()
        .id("x")
        .fromTo(ES, AZ)
        .when("2008/")
        .type(Programme.Type.CULTURAL)
        .title("Cultural centre")
        .cite(CITATION);
  }

  static CorporateActivity.Builder corporateActivity() {
    return CorporateActivity.builder()
        .id("x")
        .fromTo(ES, AZ)
        .when("2000/")
        .company("Company")
        .activity("oil exploration")
        .cite(CITATION);
  }

  static FrameworkEngagement.Builder frameworkEngagement() {
    return FrameworkEngagement.builder()
        .id("x")
        .fromTo(AZ, EU)
        .when("2009/")
        .title("Energy partnership")
        .cite(CITATION);
  }

  static UnsupportedFact.Builder unsupported() {
    return UnsupportedFact.builder()
        .id("x")
        .fromTo(AZ, ES)
        .when("2000")
        .kindName("wish")
        .content("{}")
        .cite(CITATION);
  }
}
