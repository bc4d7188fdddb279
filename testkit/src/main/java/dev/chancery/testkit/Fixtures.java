package dev.chancery.testkit;

import com.google.common.collect.ImmutableSortedMap;
import dev.chancery.Chancery;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Datasets to test with, and what facts in tests refer to.
 *
 * <p>{@link #azerbaijanSpain()} is real. The others are small worlds, each made for one difficulty:
 * the states in them are real, the facts need not be. Each says what it holds, by the ids of the
 * facts, and which answers are right. Their sources are a handbook of 1 January 2001 and, where two
 * are needed, a chronicle of 1 January 2002. All pass {@link dev.chancery.dataset.Datasets#check}.
 */
public final class Fixtures {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");
  private static final Source HANDBOOK = published("handbook", "The Handbook", "2001-01-01");
  private static final Source CHRONICLE = published("chronicle", "The Chronicle", "2002-01-01");

  private Fixtures() {}

  /** Made when the first is asked for by its name. */
  private static final class ByName {
    static final ImmutableSortedMap<String, Dataset> ALL =
        Stream.of(
                agreements(),
                azerbaijanSpain(),
                contradictingSources(),
                coverageWithHoles(),
                dissolvedState(),
                doubtInDates(),
                knownLater(),
                membershipsThatChange(),
                nothingKnown(),
                oneCodeTwoStates(),
                recognitionRelationsMissions(),
                relationsSeveredAndResumed(),
                representation(),
                totalsAndParts())
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    Comparator.naturalOrder(), Dataset::name, dataset -> dataset));
  }

  /** Returns all datasets that are here, by their names, in alphabetical order. */
  public static ImmutableSortedMap<String, Dataset> all() {
    return ByName.ALL;
  }

  /**
   * Returns the dataset of Azerbaijan and Spain that comes with the library: 63 facts, 35 of them
   * of one article, the others of sources beside it. Relations were established on 1992-02-11, as
   * is preferred to 1991, and are covered from 1991-12-26 to 2025-05-19; that, and when Spain
   * recognised Azerbaijan, are its two conflicts. Azerbaijan's embassy in Madrid opened at the end
   * of 2005; Spain is accredited from Ankara, with an office in Baku since 2014-05-05; trade in
   * January–June 2003 is stated as a total and its two parts; the investment of Azerbaijan in Spain
   * in 2023 is derived.
   */
  public static Dataset azerbaijanSpain() {
    return Chancery.azerbaijanSpain();
  }

  /** Returns Azerbaijan. */
  public static State azerbaijan() {
    return AZERBAIJAN;
  }

  /** Returns Spain. */
  public static State spain() {
    return SPAIN;
  }

  /** Returns a made-up source that speaks of 1 June 2020 and was published on that day. */
  public static Source source() {
    return Source.builder("gazette-2020", "The Gazette")
        .publisher("Ministry of Examples")
        .published(Edtf.parse("2020-06-01"))
        .build();
  }

  // Relations.

  /**
   * Returns relations that were severed and resumed: of Mexico and Spain, {@code established} on
   * 1836-12-28, {@code severed} on some day of March 1939, {@code resumed} on 1977-03-28, all such
   * events being covered from the first of these days to 2000-12-31.
   *
   * <p>They have relations on 1939-02-28 (YES), not on 1939-04-01 and 1977-03-27 (NO: {@code
   * SEVERED}), again on 1977-03-28 (YES). UNKNOWN are 1939-03-15, since nobody says which day of
   * March it was, and 1836-12-27 and 2001-01-01, which are not covered. They were first established
   * on 1836-12-28, whatever came later.
   */
  public static Dataset relationsSeveredAndResumed() {
    State mexico = State.of("MX");
    return world("relations-severed-and-resumed")
        .add(event("established", mexico, SPAIN, RelationsEvent.Type.ESTABLISHED, "1836-12-28"))
        .add(event("severed", mexico, SPAIN, RelationsEvent.Type.SEVERED, "1939-03"))
        .add(event("resumed", mexico, SPAIN, RelationsEvent.Type.RESUMED, "1977-03-28"))
        .coverage(covered(RelationsEvent.KIND, mexico, SPAIN, "1836-12-28/2000-12-31"))
        .build();
  }

  /**
   * Returns a state that dissolved, and its successors: Czechoslovakia ({@code CSHH}) until
   * 1992-12-31, and Czechia and Slovakia from the day after. With Spain, relations of {@code
   * czechoslovakia} were established on 1977-02-09, those of {@code czechia} and {@code slovakia}
   * on 1993-01-01 as of successors; {@code czechoslovak-embassy} was open in Madrid from some day
   * of 1977 to 1992-12-31, {@code czech-embassy} since 1993-01-01. In the United Nations, {@code
   * czechoslovak-seat} ended on 1992-12-31, {@code czech-seat} and {@code slovak-seat} begin on
   * 1993-01-19. Events of relations are covered of each pair while both were there, until
   * 2000-12-31, and the members of the United Nations from 1945-10-24 to 2000-12-31.
   *
   * <p>On 1985-01-01 Czechoslovakia and Spain have relations (YES); on 1995-01-01 Czechia and Spain
   * do (YES), and Czechoslovakia was no more (NO). On 1993-01-10 Czechia was no member of the
   * United Nations (NO), nor was Czechoslovakia any more.
   */
  public static Dataset dissolvedState() {
    State czechoslovakia = State.of("CSHH");
    State czechia = State.of("CZ");
    State slovakia = State.of("SK");
    Organization unitedNations = Organization.of("UN");
    return world("dissolved-state")
        .add(
            event(
                "czechoslovakia",
                czechoslovakia,
                SPAIN,
                RelationsEvent.Type.ESTABLISHED,
                "1977-02-09"))
        .add(successor("czechia", czechia, czechoslovakia))
        .add(successor("slovakia", slovakia, czechoslovakia))
        .add(
            embassy("czechoslovak-embassy", czechoslovakia, SPAIN, "Madrid")
                .opened("1977")
                .closed("1992-12-31")
                .build())
        .add(embassy("czech-embassy", czechia, SPAIN, "Madrid").opened("1993-01-01").build())
        .add(member("czechoslovak-seat", czechoslovakia, unitedNations, "1945-10-24/1992-12-31"))
        .add(member("czech-seat", czechia, unitedNations, "1993-01-19/"))
        .add(member("slovak-seat", slovakia, unitedNations, "1993-01-19/"))
        .coverage(covered(RelationsEvent.KIND, czechoslovakia, SPAIN, "1977-02-09/1992-12-31"))
        .coverage(covered(RelationsEvent.KIND, czechia, SPAIN, "1993-01-01/2000-12-31"))
        .coverage(covered(RelationsEvent.KIND, slovakia, SPAIN, "1993-01-01/2000-12-31"))
        .coverage(
            Coverage.ofActor(Membership.KIND, unitedNations, Edtf.parse("1945-10-24/2000-12-31")))
        .build();
  }

  /**
   * Returns one code of two states: {@code CS} was that of Czechoslovakia ({@code CSHH}) and of
   * Serbia and Montenegro ({@code CSXX}). Of each there is an agreement with Spain that was signed:
   * {@code czechoslovak-agreement} on 1980-05-05, {@code serbian-agreement} on 2004-05-05, told by
   * a handbook of 2001 and a chronicle of 2005.
   *
   * <p>{@code State.of("CS")} is refused as it names two; {@code State.withCode("CS", day)} is the
   * one of the day, and none on 2000-01-01. Neither state is a party to the agreement of the other,
   * and both agreements can be in one dataset, file and export.
   */
  public static Dataset oneCodeTwoStates() {
    Source later = published("chronicle-2005", "The Chronicle", "2005-01-01");
    return world("one-code-two-states")
        .add(
            agreement("czechoslovak-agreement", State.of("CSHH"))
                .milestone(Agreement.Status.SIGNED, "1980-05-05")
                .build())
        .add(
            Agreement.builder()
                .id("serbian-agreement")
                .cite(Citation.of(later))
                .between(State.of("CSXX"), SPAIN)
                .type(Agreement.Type.AGREEMENT)
                .title("Agreement on Examples")
                .milestone(Agreement.Status.SIGNED, "2004-05-05")
                .build())
        .build();
  }

  /**
   * Returns recognition without relations and relations without missions, of Spain with three
   * states. Bhutan: {@code recognition-of-bhutan} from 1971-09-21, no relations. The Maldives:
   * {@code recognition-of-the-maldives} from 1965-07-26, {@code relations-with-the-maldives} since
   * 1979-08-14, no missions. Portugal: {@code relations-with-portugal} since 1945-01-01 and {@code
   * embassy-in-lisbon} since that day, and no recognition that anybody speaks of. Taiwan: {@code
   * recognition-of-taiwan} from 1952-06-28, withdrawn on 1973-03-09. Of Spain all events, missions
   * and recognitions until 2000-12-31 are covered.
   *
   * <p>On 1990-01-01 Spain recognises Bhutan (YES) and has no relations with it (NO), has relations
   * with the Maldives (YES) and no mission there (NO), has both with Portugal (YES, YES), and does
   * not recognise Taiwan (NO), which it did on 1960-01-01 (YES). On 2010-01-01 all is UNKNOWN but
   * recognition that was not withdrawn.
   */
  public static Dataset recognitionRelationsMissions() {
    State bhutan = State.of("BT");
    State maldives = State.of("MV");
    State portugal = State.of("PT");
    Edtf always = Edtf.parse("../2000-12-31");
    return world("recognition-relations-missions")
        .add(recognition("recognition-of-bhutan", bhutan, "1971-09-21").build())
        .add(recognition("recognition-of-the-maldives", maldives, "1965-07-26").build())
        .add(
            recognition("recognition-of-taiwan", State.of("TW"), "1952-06-28")
                .withdrawn("1973-03-09")
                .build())
        .add(
            event(
                "relations-with-the-maldives",
                SPAIN,
                maldives,
                RelationsEvent.Type.ESTABLISHED,
                "1979-08-14"))
        .add(
            event(
                "relations-with-portugal",
                SPAIN,
                portugal,
                RelationsEvent.Type.ESTABLISHED,
                "1945-01-01"))
        .add(embassy("embassy-in-lisbon", SPAIN, portugal, "Lisbon").opened("1945-01-01").build())
        .coverage(Coverage.ofActor(Recognition.KIND, SPAIN, always))
        .coverage(Coverage.ofActor(RelationsEvent.KIND, SPAIN, always))
        .coverage(Coverage.ofActor(Mission.KIND, SPAIN, always))
        .build();
  }

  /**
   * Returns Spain represented by a resident mission, from elsewhere, and by a protecting power.
   * {@code embassy-in-rome} is open in Italy since 1950-01-01; {@code embassy-to-malta} is
   * accredited from Rome since 1970-01-01, with {@code ambassador-to-italy} and {@code
   * ambassador-to-malta}, one person, since 1999-02-01 and 1999-03-01; {@code section-in-havana} is
   * an interests section of Spain in the Swiss embassy, from some day of 1961 to some day of 1970.
   * Missions of Spain from 1945-01-01 to 2000-12-31 are covered.
   *
   * <p>On 1980-01-01 Spain has a mission accredited to Malta (YES), but none that is resident (NO);
   * in Italy both (YES). On 1965-01-01 it has a resident mission in Cuba (YES), of a type that is
   * no embassy, and on 1980-01-01 none (NO); on 1970-06-01 that is UNKNOWN.
   */
  public static Dataset representation() {
    State italy = State.of("IT");
    State malta = State.of("MT");
    State cuba = State.of("CU");
    return world("representation")
        .add(embassy("embassy-in-rome", SPAIN, italy, "Rome").opened("1950-01-01").build())
        .add(
            told(Mission.builder(), "embassy-to-malta")
                .fromTo(SPAIN, malta)
                .type(Mission.Type.EMBASSY)
                .residence(Mission.Residence.NON_RESIDENT)
                .seat(Place.of("Rome", italy))
                .opened("1970-01-01")
                .build())
        .add(
            ambassador(
                "ambassador-to-italy", italy, Accreditation.Residence.RESIDENT, "1999-02-01"))
        .add(
            ambassador(
                "ambassador-to-malta", malta, Accreditation.Residence.NON_RESIDENT, "1999-03-01"))
        .add(
            told(Mission.builder(), "section-in-havana")
                .fromTo(SPAIN, cuba)
                .type(Mission.Type.INTERESTS_SECTION)
                .seat(Place.of("Havana", cuba))
                .opened("1961")
                .closed("1970")
                .note("In the embassy of Switzerland, the protecting power.")
                .build())
        .coverage(Coverage.ofActor(Mission.KIND, SPAIN, Edtf.parse("1945-01-01/2000-12-31")))
        .build();
  }

  // Agreements, sources, dates.

  /**
   * Returns agreements of Azerbaijan and Spain that came to different ends, as a handbook of
   * 2001-01-01 tells:
   *
   * <ul>
   *   <li>{@code signed-by-one}: signed by Azerbaijan alone on 1995-05-10. On 1996-01-01 it is
   *       SIGNED for Azerbaijan, UNKNOWN for Spain and for both.
   *   <li>{@code ratified-late}: signed by both on 1995-05-10, ratified by Azerbaijan on 1996-01-15
   *       and by Spain on 1999-06-30, in force since 1999-07-30. On 1997-01-01 it is RATIFIED for
   *       Azerbaijan and SIGNED for Spain, and UNKNOWN for both; on 2000-01-01 IN_FORCE.
   *   <li>{@code provisional}: signed on 1997-03-01, applied provisionally since 1997-04-01. On
   *       2000-01-01 PROVISIONALLY_APPLIED.
   *   <li>{@code denounced}: in force since 1994-01-01, denounced by Spain on 1998-05-01. On
   *       1999-01-01 DENOUNCED for Spain, IN_FORCE for Azerbaijan, UNKNOWN for both.
   *   <li>{@code terminated}: in force since 1994-01-01, terminated on 1998-12-31. On 1998-12-30
   *       IN_FORCE, on 1998-12-31 TERMINATED.
   * </ul>
   *
   * <p>On 2002-01-01, after the handbook, all are UNKNOWN.
   */
  public static Dataset agreements() {
    return world("agreements")
        .add(
            agreement("signed-by-one", AZERBAIJAN)
                .milestone(step(Agreement.Status.SIGNED, AZERBAIJAN, "1995-05-10"))
                .build())
        .add(
            agreement("ratified-late", AZERBAIJAN)
                .milestone(Agreement.Status.SIGNED, "1995-05-10")
                .milestone(step(Agreement.Status.RATIFIED, AZERBAIJAN, "1996-01-15"))
                .milestone(step(Agreement.Status.RATIFIED, SPAIN, "1999-06-30"))
                .milestone(Agreement.Status.IN_FORCE, "1999-07-30")
                .build())
        .add(
            agreement("provisional", AZERBAIJAN)
                .milestone(Agreement.Status.SIGNED, "1997-03-01")
                .milestone(Agreement.Status.PROVISIONALLY_APPLIED, "1997-04-01")
                .build())
        .add(
            agreement("denounced", AZERBAIJAN)
                .milestone(Agreement.Status.IN_FORCE, "1994-01-01")
                .milestone(step(Agreement.Status.DENOUNCED, SPAIN, "1998-05-01"))
                .build())
        .add(
            agreement("terminated", AZERBAIJAN)
                .milestone(Agreement.Status.IN_FORCE, "1994-01-01")
                .milestone(Agreement.Status.TERMINATED, "1998-12-31")
                .build())
        .build();
  }

  /**
   * Returns two sources that contradict each other. On a date: relations of Azerbaijan and Spain
   * were established on 1992-02-10 ({@code established-handbook}) or 1992-02-11 ({@code
   * established-chronicle}). On an amount: exports of Azerbaijan in 2000 were USD 241.3 million
   * ({@code exports-handbook}) or USD 250.1 million ({@code exports-chronicle}). On existence:
   * Spain's embassy in Baku is open since 1999 ({@code embassy-chronicle}), or there is none but
   * that which is accredited from Ankara since then ({@code embassy-handbook}). And no
   * contradiction: an agreement was signed in May 1994 ({@code signed-handbook}) and on 1994-05-02
   * ({@code signed-chronicle}).
   *
   * <p>There are two conflicts, of the date and of the amount; a mission more is none. Whether
   * there were relations on 1992-02-10 is UNKNOWN, and resting on both facts. Under {@code
   * ResolutionPolicy.preferSource} of the chronicle it is NO if covered, which it is from
   * 1991-12-26 to 2000-12-31, and every claim stays.
   */
  public static Dataset contradictingSources() {
    State turkiye = State.of("TR");
    return world("contradicting-sources")
        .add(
            event(
                "established-handbook",
                AZERBAIJAN,
                SPAIN,
                RelationsEvent.Type.ESTABLISHED,
                "1992-02-10"))
        .add(
            RelationsEvent.builder()
                .id("established-chronicle")
                .cite(Citation.of(CHRONICLE))
                .between(AZERBAIJAN, SPAIN)
                .type(RelationsEvent.Type.ESTABLISHED)
                .when("1992-02-11")
                .build())
        .add(exports("exports-handbook", HANDBOOK, "USD 241.3 million").build())
        .add(exports("exports-chronicle", CHRONICLE, "USD 250.1 million").build())
        .add(
            told(Mission.builder(), "embassy-handbook")
                .fromTo(SPAIN, AZERBAIJAN)
                .type(Mission.Type.EMBASSY)
                .residence(Mission.Residence.NON_RESIDENT)
                .seat(Place.of("Ankara", turkiye))
                .opened("1999")
                .build())
        .add(
            Mission.builder()
                .id("embassy-chronicle")
                .cite(Citation.of(CHRONICLE))
                .fromTo(SPAIN, AZERBAIJAN)
                .type(Mission.Type.EMBASSY)
                .seat(Place.of("Baku", AZERBAIJAN))
                .opened("1999")
                .build())
        .add(
            agreement("signed-handbook", AZERBAIJAN)
                .milestone(Agreement.Status.SIGNED, "1994-05")
                .build())
        .add(
            Agreement.builder()
                .id("signed-chronicle")
                .cite(Citation.of(CHRONICLE))
                .between(AZERBAIJAN, SPAIN)
                .type(Agreement.Type.AGREEMENT)
                .title("Agreement on Examples")
                .milestone(Agreement.Status.SIGNED, "1994-05-02")
                .build())
        .coverage(covered(RelationsEvent.KIND, AZERBAIJAN, SPAIN, "1991-12-26/2000-12-31"))
        .build();
  }

  /**
   * Returns missions of Azerbaijan in Spain that differ in what is known of when they were open.
   * Whether each was open on 1992-01-01, 1992-06-15 and 1995-01-01:
   *
   * <table>
   * <caption>Facts and certainties</caption>
   * <tr><th>id</th><th>when</th><th>1992-01-01</th><th>1992-06-15</th><th>1995-01-01</th></tr>
   * <tr><td>{@code day}</td><td>1992-02-11/1995-01-01</td><td>NO</td><td>DEFINITE</td><td>DEFINITE</td></tr>
   * <tr><td>{@code month}</td><td>1992-06/1995-01</td><td>NO</td><td>POSSIBLE</td><td>DEFINITE</td></tr>
   * <tr><td>{@code year}</td><td>1992/1994</td><td>POSSIBLE</td><td>POSSIBLE</td><td>NO</td></tr>
   * <tr><td>{@code decade}</td><td>199X/1995</td><td>POSSIBLE</td><td>POSSIBLE</td><td>POSSIBLE</td></tr>
   * <tr><td>{@code season}</td><td>1992-22/1994</td><td>NO</td><td>POSSIBLE</td><td>NO</td></tr>
   * <tr><td>{@code unspecified-day}</td><td>1992-06-XX/1994</td><td>NO</td><td>POSSIBLE</td><td>NO</td></tr>
   * <tr><td>{@code open-end}</td><td>1992-02-11/..</td><td>NO</td><td>DEFINITE</td><td>DEFINITE</td></tr>
   * <tr><td>{@code unknown-end}</td><td>1992-02-11/</td><td>NO</td><td>DEFINITE</td><td>DEFINITE</td></tr>
   * <tr><td>{@code unknown-start}</td><td>/1992-06-15</td><td>UNKNOWN</td><td>DEFINITE</td><td>NO</td></tr>
   * <tr><td>{@code uncertain}</td><td>1992-02-11?/1994-01-01</td><td>NO</td><td>DEFINITE</td><td>NO</td></tr>
   * <tr><td>{@code approximate}</td><td>1992-02-11~/1994-01-01</td><td>NO</td><td>DEFINITE</td><td>NO</td></tr>
   * <tr><td>{@code as-of}</td><td>as of 1992</td><td>POSSIBLE</td><td>POSSIBLE</td><td>UNKNOWN</td></tr>
   * <tr><td>{@code before}</td><td>before 1992</td><td>UNKNOWN</td><td>UNKNOWN</td><td>UNKNOWN</td></tr>
   * </table>
   *
   * <p>A mission whose end is unknown was still open when its source speaks, on 2001-01-01; on
   * 2001-01-02 {@code unknown-end} is UNKNOWN and {@code open-end} DEFINITE.
   */
  public static Dataset doubtInDates() {
    return world("doubt-in-dates")
        .add(consulate("day", When.spell("1992-02-11/1995-01-01")))
        .add(consulate("month", When.spell("1992-06/1995-01")))
        .add(consulate("year", When.spell("1992/1994")))
        .add(consulate("decade", When.spell("199X/1995")))
        .add(consulate("season", When.spell("1992-22/1994")))
        .add(consulate("unspecified-day", When.spell("1992-06-XX/1994")))
        .add(consulate("open-end", When.spell("1992-02-11/..")))
        .add(consulate("unknown-end", When.spell("1992-02-11/")))
        .add(consulate("unknown-start", When.spell("/1992-06-15")))
        .add(consulate("uncertain", When.spell("1992-02-11?/1994-01-01")))
        .add(consulate("approximate", When.spell("1992-02-11~/1994-01-01")))
        .add(consulate("as-of", When.asOf("1992")))
        .add(consulate("before", When.asOf("1992").with(Modifier.BEFORE)))
        .build();
  }

  /**
   * Returns a total and its parts, of trade in 2000: {@code trade} of Azerbaijan and Spain is USD
   * 264.3 million, of which {@code exports} of Azerbaijan are USD 241.3 million and those of Spain,
   * {@code imports}, USD 23.0 million; of the exports, {@code oil} is USD 200 million.
   *
   * <p>The sum of all is refused, as it counts twice; the total alone is USD 264.3 million, and so
   * are the two directions over all commodities; oil alone is USD 200 million. Of 1999 there is no
   * sum, which is not zero.
   */
  public static Dataset totalsAndParts() {
    return world("totals-and-parts")
        .add(
            told(TradeFigure.builder(), "trade")
                .between(AZERBAIJAN, SPAIN)
                .amount(Amount.parse("USD 264.3 million"))
                .when("2000")
                .build())
        .add(exports("exports", HANDBOOK, "USD 241.3 million").partOf("trade").build())
        .add(
            told(TradeFigure.builder(), "imports")
                .fromTo(SPAIN, AZERBAIJAN)
                .amount(Amount.parse("USD 23.0 million"))
                .when("2000")
                .partOf("trade")
                .build())
        .add(exports("oil", HANDBOOK, "USD 200 million").commodity("oil").partOf("exports").build())
        .build();
  }

  // Coverage.

  /**
   * Returns coverage with holes: relations of Azerbaijan and Spain were {@code established} on
   * 1992-02-11, and such events are covered from 1992-01-01 to 1995-12-31 and from 1998-01-01 to
   * 2000-12-31, missions in the second of these periods, and nothing else.
   *
   * <p>They have relations on 1994-01-01 (YES), not on 1992-01-15 (NO). On 1996-06-01 and on
   * 1999-01-01 it is UNKNOWN, since in between something may have happened that nobody looked for.
   * A mission there was none on 1999-01-01 (NO), and on 1996-06-01 it is UNKNOWN.
   */
  public static Dataset coverageWithHoles() {
    return world("coverage-with-holes")
        .add(event("established", AZERBAIJAN, SPAIN, RelationsEvent.Type.ESTABLISHED, "1992-02-11"))
        .coverage(covered(RelationsEvent.KIND, AZERBAIJAN, SPAIN, "1992-01-01/1995-12-31"))
        .coverage(covered(RelationsEvent.KIND, AZERBAIJAN, SPAIN, "1998-01-01/2000-12-31"))
        .coverage(covered(Mission.KIND, AZERBAIJAN, SPAIN, "1998-01-01/2000-12-31"))
        .build();
  }

  /**
   * Returns a dataset that knows nothing of most pairs: relations of Azerbaijan and Spain were
   * {@code established} on 1992-02-11, which is covered for these two only.
   *
   * <p>Of Bolivia and Mongolia, as of any other pair, every list is empty, every answer is UNKNOWN
   * and never NO, and there is no day of which relations are known to be established.
   */
  public static Dataset nothingKnown() {
    return world("nothing-known")
        .add(event("established", AZERBAIJAN, SPAIN, RelationsEvent.Type.ESTABLISHED, "1992-02-11"))
        .coverage(covered(RelationsEvent.KIND, AZERBAIJAN, SPAIN, "1991-12-26/2000-12-31"))
        .build();
  }

  // Organisations, and what was known when.

  /**
   * Returns memberships that end, pause and begin again. European Union: {@code united-kingdom}
   * from 1993-11-01 to 2000-01-31, {@code spain} since 1993-11-01, covered from 1993-11-01 to
   * 2000-12-31. Commonwealth: {@code south-africa} until 1961-05-30 and {@code south-africa-again}
   * since 1994-06-01, {@code great-britain} since 1931-12-11; {@code pakistan} since 1989-10-01,
   * inside of which {@code pakistan-suspended} since 1999-10-18.
   *
   * <p>The United Kingdom and Spain share the European Union on 1995-01-01 (YES), not on 2000-06-01
   * (NO), and 2002-01-01 is UNKNOWN. South Africa and the United Kingdom share the Commonwealth on
   * 1950-01-01 and on 1995-01-01 (YES); on 1970-01-01 that is UNKNOWN, as its members are not
   * covered. Pakistan is a member while it is suspended.
   */
  public static Dataset membershipsThatChange() {
    Organization union = Organization.of("EU");
    Organization commonwealth = Organization.of("COMMONWEALTH");
    State britain = State.of("GB");
    State pakistan = State.of("PK");
    return world("memberships-that-change")
        .add(member("united-kingdom", britain, union, "1993-11-01/2000-01-31"))
        .add(member("spain", SPAIN, union, "1993-11-01/"))
        .add(member("great-britain", britain, commonwealth, "1931-12-11/"))
        .add(member("south-africa", State.of("ZA"), commonwealth, "1931-12-11/1961-05-30"))
        .add(member("south-africa-again", State.of("ZA"), commonwealth, "1994-06-01/"))
        .add(member("pakistan", pakistan, commonwealth, "1989-10-01/"))
        .add(
            told(Membership.builder(), "pakistan-suspended")
                .fromTo(pakistan, commonwealth)
                .form(Membership.Form.SUSPENDED)
                .when("1999-10-18/")
                .build())
        .coverage(Coverage.ofActor(Membership.KIND, union, Edtf.parse("1993-11-01/2000-12-31")))
        .build();
  }

  /**
   * Returns what was known only later: {@code established} on 1992-02-11 by a handbook of
   * 2001-01-01, and {@code severed} on 1999-05-05 by a chronicle of 2002-01-01; relations of
   * Azerbaijan and Spain are covered from 1992-01-01 to 2000-12-31.
   *
   * <p>Whether they had relations on 2000-01-01: NO. As known on 2001-06-01 it is UNKNOWN, resting
   * on {@code established}, which then is all there is; coverage, claimed with the chronicle in
   * view, is not there yet. As known on 2000-06-01 it is UNKNOWN, and there are no facts.
   */
  public static Dataset knownLater() {
    return world("known-later")
        .add(event("established", AZERBAIJAN, SPAIN, RelationsEvent.Type.ESTABLISHED, "1992-02-11"))
        .add(
            RelationsEvent.builder()
                .id("severed")
                .cite(Citation.of(CHRONICLE))
                .between(AZERBAIJAN, SPAIN)
                .type(RelationsEvent.Type.SEVERED)
                .when("1999-05-05")
                .build())
        .coverage(covered(RelationsEvent.KIND, AZERBAIJAN, SPAIN, "1992-01-01/2000-12-31"))
        .build();
  }

  // What they are made of.

  private static Source published(String id, String title, String day) {
    return Source.builder(id, title)
        .publisher("Ministry of Examples")
        .published(Edtf.parse(day))
        .build();
  }

  private static Dataset.Builder world(String name) {
    return Dataset.builder(name).title("Made up for tests").licence("CC0-1.0");
  }

  private static <B extends FactBuilder<?, B>> B told(B builder, String id) {
    return builder.id(id).cite(Citation.of(HANDBOOK));
  }

  private static Coverage covered(Kind<?> kind, State one, State other, String period) {
    return Coverage.of(kind, Dyad.between(one, other), Edtf.parse(period));
  }

  private static RelationsEvent event(
      String id, State one, State other, RelationsEvent.Type type, String day) {
    return told(RelationsEvent.builder(), id).between(one, other).type(type).when(day).build();
  }

  /** Relations with Spain on the first day after Czechoslovakia. */
  private static RelationsEvent successor(String id, State successor, State predecessor) {
    return told(RelationsEvent.builder(), id)
        .between(successor, SPAIN)
        .type(RelationsEvent.Type.ESTABLISHED)
        .predecessor(predecessor)
        .when("1993-01-01")
        .build();
  }

  private static Mission.Builder embassy(String id, State from, State to, String city) {
    return told(Mission.builder(), id)
        .fromTo(from, to)
        .type(Mission.Type.EMBASSY)
        .seat(Place.of(city, to));
  }

  private static Fact consulate(String id, When when) {
    return told(Mission.builder(), id)
        .fromTo(AZERBAIJAN, SPAIN)
        .type(Mission.Type.HONORARY_CONSULATE)
        .when(when)
        .build();
  }

  private static Accreditation ambassador(
      String id, State to, Accreditation.Residence residence, String day) {
    return told(Accreditation.builder(), id)
        .fromTo(SPAIN, to)
        .person(Person.of("Jane Doe"))
        .headClass(Accreditation.HeadClass.AMBASSADOR)
        .residence(residence)
        .credentialsPresented(day)
        .build();
  }

  private static Recognition.Builder recognition(String id, State recognised, String day) {
    return told(Recognition.builder(), id)
        .fromTo(SPAIN, recognised)
        .form(Recognition.Form.DE_JURE)
        .when(day);
  }

  private static Agreement.Builder agreement(String id, State with) {
    return told(Agreement.builder(), id)
        .between(with, SPAIN)
        .type(Agreement.Type.AGREEMENT)
        .title("Agreement on Examples");
  }

  private static Milestone step(Agreement.Status status, State party, String day) {
    return Milestone.builder().status(status).party(party).when(When.within(day)).build();
  }

  private static TradeFigure.Builder exports(String id, Source source, String amount) {
    return TradeFigure.builder()
        .id(id)
        .cite(Citation.of(source))
        .fromTo(AZERBAIJAN, SPAIN)
        .amount(Amount.parse(amount))
        .when("2000");
  }

  private static Membership member(
      String id, State member, Organization organization, String spell) {
    return told(Membership.builder(), id).fromTo(member, organization).when(spell).build();
  }
}
