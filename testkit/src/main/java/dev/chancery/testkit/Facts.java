package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;

/**
 * A valid fact of each kind in one call: each method returns a builder that could be built as it
 * is, and in which every attribute can be set anew. The facts are of Azerbaijan and Spain, cite
 * {@link Fixtures#source()}, and have the name of their kind for an id; give facts of one kind in
 * one dataset ids of their own.
 */
public final class Facts {
  private Facts() {}

  static ImmutableList<FactBuilder<?, ?>> ofEachKind() {
    return ImmutableList.of(
        recognition(),
        relationsEvent(),
        mission(),
        accreditation(),
        engagement(),
        agreement(),
        membership(),
        tradeFigure(),
        investmentFigure(),
        position(),
        programme(),
        corporateActivity(),
        frameworkEngagement());
  }

  /** Returns a de jure recognition of Azerbaijan by Spain on 1991-12-31. */
  public static Recognition.Builder recognition() {
    return valid(Recognition.builder(), "recognition")
        .fromTo(Fixtures.spain(), Fixtures.azerbaijan())
        .form(Recognition.Form.DE_JURE)
        .when("1991-12-31");
  }

  /** Returns the establishment of relations on 1992-02-11. */
  public static RelationsEvent.Builder relationsEvent() {
    return valid(RelationsEvent.builder(), "relations-event")
        .between(Fixtures.azerbaijan(), Fixtures.spain())
        .type(RelationsEvent.Type.ESTABLISHED)
        .when("1992-02-11");
  }

  /** Returns a resident embassy of Azerbaijan in Spain, opened on some day of 2005. */
  public static Mission.Builder mission() {
    return valid(Mission.builder(), "mission")
        .fromTo(Fixtures.azerbaijan(), Fixtures.spain())
        .type(Mission.Type.EMBASSY)
        .opened("2005");
  }

  /**
   * Returns an ambassador of Azerbaijan in Spain, whose credentials were presented on 2006-03-01.
   */
  public static Accreditation.Builder accreditation() {
    return valid(Accreditation.builder(), "accreditation")
        .fromTo(Fixtures.azerbaijan(), Fixtures.spain())
        .person(Person.of("Jane Doe"))
        .headClass(Accreditation.HeadClass.AMBASSADOR)
        .credentialsPresented("2006-03-01");
  }

  /** Returns a meeting on 2015-05-05. */
  public static Engagement.Builder engagement() {
    return valid(Engagement.builder(), "engagement")
        .between(Fixtures.azerbaijan(), Fixtures.spain())
        .type(Engagement.Type.MEETING)
        .when("2015-05-05");
  }

  /** Returns an agreement signed on 2010-10-10. */
  public static Agreement.Builder agreement() {
    return valid(Agreement.builder(), "agreement")
        .between(Fixtures.azerbaijan(), Fixtures.spain())
        .type(Agreement.Type.AGREEMENT)
        .title("Agreement on Examples")
        .milestone(Agreement.Status.SIGNED, "2010-10-10");
  }

  /** Returns the full membership of Spain in the United Nations since 1955-12-14. */
  public static Membership.Builder membership() {
    return valid(Membership.builder(), "membership")
        .fromTo(Fixtures.spain(), Organization.of("UN"))
        .when("1955-12-14/");
  }

  /** Returns exports of 100 million dollars from Azerbaijan to Spain in 2015. */
  public static TradeFigure.Builder tradeFigure() {
    return valid(TradeFigure.builder(), "trade-figure")
        .fromTo(Fixtures.azerbaijan(), Fixtures.spain())
        .amount(Amount.parse("USD 100 million"))
        .when("2015");
  }

  /** Returns an investment of 10 million euros by Spain in Azerbaijan in 2015. */
  public static InvestmentFigure.Builder investmentFigure() {
    return valid(InvestmentFigure.builder(), "investment-figure")
        .fromTo(Fixtures.spain(), Fixtures.azerbaijan())
        .measure(InvestmentFigure.Measure.FLOW)
        .amount(Amount.parse("EUR 10 million"))
        .when("2015");
  }

  /** Returns Spain's support for Azerbaijan's territorial integrity in 2015. */
  public static Position.Builder position() {
    return valid(Position.builder(), "position")
        .fromTo(Fixtures.spain(), Fixtures.azerbaijan())
        .holder(Position.Holder.STATE)
        .stance(Position.Stance.SUPPORTS)
        .issue("territorial integrity")
        .when("2015");
  }

  /** Returns an educational programme of Spain in Azerbaijan since 2008. */
  public static Programme.Builder programme() {
    return valid(Programme.builder(), "programme")
        .fromTo(Fixtures.spain(), Fixtures.azerbaijan())
        .type(Programme.Type.EDUCATIONAL)
        .title("Language courses")
        .when("2008/");
  }

  /** Returns what a Spanish company does in Azerbaijan from 2001 to 2010. */
  public static CorporateActivity.Builder corporateActivity() {
    return valid(CorporateActivity.builder(), "corporate-activity")
        .fromTo(Fixtures.spain(), Fixtures.azerbaijan())
        .company("Examples S.A.")
        .activity("engineering")
        .when("2001/2010");
  }

  /** Returns what Azerbaijan does with the European Union, by way of Spain, since 2011. */
  public static FrameworkEngagement.Builder frameworkEngagement() {
    return valid(FrameworkEngagement.builder(), "framework-engagement")
        .fromTo(Fixtures.azerbaijan(), Organization.of("EU"))
        .through(Fixtures.spain())
        .title("Energy partnership")
        .when("2011/");
  }

  private static <B extends FactBuilder<?, B>> B valid(B builder, String id) {
    return builder.id(id).cite(Citation.of(Fixtures.source()));
  }
}
