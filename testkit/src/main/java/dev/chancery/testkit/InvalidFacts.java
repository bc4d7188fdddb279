package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Edtf;

/**
 * Facts that can be stated and cannot be true, for tests of what an application does with them.
 * Each breaks one rule of {@link dev.chancery.dataset.Datasets#check} and no other. A fact that
 * lacks something or contradicts itself in what it is, its builder refuses; see {@link Facts}.
 */
public enum InvalidFacts {
  /** A mission that closed in 1998 and opened in 2005. */
  MISSION_CLOSED_BEFORE_IT_OPENED(
      Finding.Rule.MISSION_DATES, Facts.mission().closed("1998").opened("2005").build()),

  /** A head of mission who presented credentials in 2006 and was appointed in 2007. */
  CREDENTIALS_BEFORE_APPOINTMENT(
      Finding.Rule.ACCREDITATION_DATES,
      Facts.accreditation().credentialsPresented("2006").appointed("2007").build()),

  /** A head of mission who presented credentials on 2006-03-01 and had ended in 2005. */
  ENDED_BEFORE_CREDENTIALS(
      Finding.Rule.ACCREDITATION_DATES, Facts.accreditation().ended("2005").build()),

  /** Recognition of 1991-12-31 that was withdrawn in 1990. */
  RECOGNITION_WITHDRAWN_BEFORE_IT_WAS_GIVEN(
      Finding.Rule.RECOGNITION_DATES, Facts.recognition().withdrawn("1990").build()),

  /** An agreement in force since 2009 and signed on 2010-10-10. */
  AGREEMENT_IN_FORCE_BEFORE_IT_WAS_SIGNED(
      Finding.Rule.AGREEMENT_DATES,
      Facts.agreement().milestone(Agreement.Status.IN_FORCE, "2009").build()),

  /** An embassy of Czechoslovakia that opened in 2005; the state ended with 1992. */
  MISSION_OF_A_STATE_THAT_WAS_GONE(Finding.Rule.ACTOR_EXISTS, Facts.mission().from("CSHH").build()),

  /** A membership in the United Nations from 1940 to 1941. */
  MEMBERSHIP_BEFORE_THE_ORGANIZATION(
      Finding.Rule.ACTOR_EXISTS, Facts.membership().when("1940/1941").build()),

  /** Two embassies in one city, the one from 2005 and the other from 2007 on. */
  TWO_EMBASSIES_AT_A_SEAT(
      Finding.Rule.ONE_MISSION_AT_A_SEAT,
      embassyInMadrid().id("one").opened("2005").build(),
      embassyInMadrid().id("other").opened("2007").build()),

  /** A total of USD 100 million, and a part of it of USD 900 million. */
  PART_GREATER_THAN_ITS_TOTAL(
      Finding.Rule.TOTAL_HOLDS_ITS_PARTS,
      Facts.tradeFigure().id("total").build(),
      Facts.tradeFigure()
          .id("part")
          .commodity("oil")
          .amount(Amount.parse("USD 900 million"))
          .partOf("total")
          .build()),

  /** Two figures, each a part of the other. */
  PARTS_OF_EACH_OTHER(
      Finding.Rule.CIRCULAR_REFERENCE,
      Facts.tradeFigure().id("one").partOf("other").build(),
      Facts.tradeFigure().id("other").partOf("one").build()),

  /** An embassy since 2005, of states whose relations are covered and established in 2010. */
  EMBASSY_BEFORE_RELATIONS(
      Finding.Rule.COVERAGE_HOLDS,
      Facts.mission().build(),
      Facts.relationsEvent().when("2010-01-01").build()) {
    @Override
    Dataset.Builder described() {
      return super.described()
          .coverage(
              Coverage.of(RelationsEvent.KIND, facts().get(0).dyad(), Edtf.parse("../2020-12-31")));
    }
  };

  private final Finding.Rule rule;

  @SuppressWarnings("ImmutableEnumChecker") // Facts are, but caches keep them from being marked so.
  private final ImmutableList<Fact> facts;

  InvalidFacts(Finding.Rule rule, Fact... facts) {
    this.rule = rule;
    this.facts = ImmutableList.copyOf(facts);
  }

  /** Returns the rule that is broken. */
  public Finding.Rule rule() {
    return rule;
  }

  /** Returns the facts, one or more, that cannot be so together. */
  public ImmutableList<Fact> facts() {
    return facts;
  }

  /**
   * Returns a dataset of them, with the coverage that makes them impossible where it takes that.
   */
  public Dataset dataset() {
    return described().addAll(facts).build();
  }

  Dataset.Builder described() {
    return Dataset.builder("invalid");
  }

  private static Mission.Builder embassyInMadrid() {
    return Facts.mission().seat(Place.of("Madrid", Fixtures.spain()));
  }
}
