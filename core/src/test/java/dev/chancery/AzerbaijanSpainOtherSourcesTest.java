package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other sources than the article of the English Wikipedia add to the bundled relationship of
 * Azerbaijan and Spain, and where they contradict it or each other.
 */
class AzerbaijanSpainOtherSourcesTest {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final String ARTICLE = "azerbaijan-spain-relations";

  static List<Dataset> datasets() {
    return List.of(DATA, Chancery.bundled());
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static String sources(Fact fact) {
    return fact.citations().stream()
        .map(Citation::source)
        .map(Source::id)
        .collect(Collectors.joining(" "));
  }

  /** Every fact that does not rest on the article alone, by id. */
  @Test
  void facts_ofOtherSources_areTheseWithTheirSources() {
    Map<String, String> added = new TreeMap<>();
    for (Fact fact : DATA.facts().list()) {
      if (fact.citations().stream().anyMatch(each -> !each.source().id().equals(ARTICLE))) {
        added.put(fact.id(), fact.when() + ": " + sources(fact));
      }
    }

    assertThat(added)
        .containsExactly(
            Map.entry(
                "ambassador-efendiev",
                "2010-02/2015-05-19: azadliq-27268193 azinform-20150924 trend-1785844"),
            Map.entry("ambassador-hasanov", "as of 2023-05-30: diplomatinspain-2023-06"),
            Map.entry("ambassador-latorre-sancho", "2024-11-01/: azertag-3255780"),
            Map.entry("ambassador-maharramov", "as of 2018-05-10: diplomatinspain-2018-05"),
            Map.entry("charge-sanchez-taboada", "as of 2019-11-11: azernews-158338 trend-3263920"),
            Map.entry("charge-serrano-sanchez", "as of 2023-08-15: today-225962 trend-3784741"),
            Map.entry(
                "classified-information-agreement-2021",
                "2021-12-14/: public-radio-armenia-2022-11-04 theobjective-2022-11-03"),
            Map.entry("culture-science-agreement-2012", "2012/: diplomaticinsight-2022-02"),
            Map.entry(
                "diplomatic-academies-memorandum-2022",
                "2022-09/: azernews-199127 diplomaticinsight-2022-09"),
            Map.entry(
                "double-taxation-convention",
                "as of 2005: azerbaijan-spain-relations boe-2020-13685 convenio-asinem"
                    + " agencia-tributaria-urss"),
            Map.entry("leaders-meeting-baku-2024", "2024-11-12: newsaz-2024-11-12"),
            Map.entry("ministers-meeting-2011", "2011-06-16: azertag-780653"),
            Map.entry("ministers-meeting-2023", "2023-05-17: diplomatinspain-2023-05"),
            Map.entry(
                "office-of-spain-baku",
                "2014-05-05/: diplomaticinsight-2022-02 diplomatinspain-2021-02"
                    + " diplomatinspain-2023-05 today-225962"),
            Map.entry(
                "official-visit-baku-2014",
                "2014-04-23/2014-04-24: efe-2014-04-23 noticia-2014-04-24"),
            Map.entry(
                "official-visit-madrid-2022",
                "2022-09-06/2022-09-08: azernews-199127 diplomaticinsight-2022-09 today-225086"
                    + " today-225180"),
            Map.entry(
                "position-az-spanish-post-2023", "2023-08-15: newsaz-2023-08-15 trend-3784741"),
            Map.entry(
                "position-es-congress-agreement-2022",
                "2022-11-03: public-radio-armenia-2022-11-04 theobjective-2022-11-03"),
            Map.entry(
                "position-es-congress-armenia-2022",
                "2022-10-06: azernews-203186 diplomatinspain-2022-11"),
            Map.entry(
                "recognition-es-az-1991", "1991-12-31: diplomaticinsight-2022-02 today-225086"),
            Map.entry("recognition-es-az-1992", "1992-02: diplomatinspain-2023-06"),
            Map.entry("relations-established-1991", "1991: efe-2014-04-23"),
            Map.entry("strategic-economic-dialogue-2025", "2025-03-11: trend-4016494"),
            Map.entry("strategic-economic-memorandum-2025", "2025-03-11/: trend-4016494"),
            Map.entry("trade-2020-total", "2020: azernews-180291"),
            Map.entry("trade-2021-01-05-from-azerbaijan", "2021-01/2021-05: azernews-180291"),
            Map.entry("trade-2021-01-05-from-spain", "2021-01/2021-05: azernews-180291"),
            Map.entry("trade-2021-total", "2021: today-225086 today-225962"),
            Map.entry(
                "visa-agreement-2011",
                "2011-06-16/: azertag-780653 diplomaticinsight-2022-02 e-qanun-22437"));
  }

  // Contradictions.

  @ParameterizedTest
  @MethodSource("datasets")
  void conflicts_ofTheRelationship_areOfRelationsAndRecognition(Dataset data) {
    Relationship relationship = data.between(AZERBAIJAN, SPAIN);

    assertThat(relationship.conflicts())
        .extracting(Conflict::toString)
        .containsExactlyInAnyOrder(
            "relations-event AZ–ES: relations-established-1991, relations-established-1992"
                + " conflict on [when]",
            "recognition ES→AZ: recognition-es-az-1991, recognition-es-az-1992"
                + " conflict on [when]");
    assertThat(data.conflicts()).containsAll(relationship.conflicts());
    assertThat(relationship.conflicts())
        .allMatch(conflict -> conflict.sources().size() > 1)
        .allMatch(
            conflict ->
                conflict.facts().stream().anyMatch(fact -> fact.rank() == Fact.Rank.PREFERRED));
  }

  /** EFE has 1991; what the article and the foreign ministry of Azerbaijan have is preferred. */
  @ParameterizedTest
  @MethodSource("datasets")
  void relations_forWhich1991IsClaimed_areEstablishedIn1992(Dataset data) {
    Relationship relationship = data.between(AZERBAIJAN, SPAIN);

    assertThat(relationship.establishedOn()).get().hasToString("1992-02-11");
    assertThat(relationship.haveRelationsOn(day("1985-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.haveRelationsOn(day("1992-01-01")).verdict()).isEqualTo(Verdict.NO);
    assertThat(relationship.haveRelationsOn(day("2000-01-01")).verdict()).isEqualTo(Verdict.YES);
    assertThat(
            relationship.conflicts().stream()
                .filter(conflict -> conflict.kind().name().equals("relations-event"))
                .flatMap(conflict -> conflict.sources().stream())
                .map(Source::publisher)
                .flatMap(publisher -> publisher.stream()))
        .containsExactlyInAnyOrder("EFE, kept by El Digital de Asturias", "Wikipedia");
  }

  // Missions and their heads.

  /** Its head is the ambassador in Ankara, who is accredited to Azerbaijan, too. */
  @ParameterizedTest
  @MethodSource("datasets")
  void office_inBaku_isSince2014InTheChargeOfAChargeDAffaires(Dataset data) {
    Mission office =
        data.missions()
            .from(SPAIN)
            .to(AZERBAIJAN)
            .residence(Mission.Residence.CHARGE_D_AFFAIRES)
            .single();

    assertThat(office.seat()).contains(Place.of("Baku", AZERBAIJAN));
    assertThat(office.type()).isEqualTo(Mission.Type.REPRESENTATIVE_OFFICE);
    assertThat(office.isOpenOn(day("2010-11-23"))).isEqualTo(Certainty.NO);
    assertThat(office.isOpenOn(day("2014-05-05")).mustBe()).isTrue();
    assertThat(data.missions().from(SPAIN).to(AZERBAIJAN).resident().isEmpty()).isTrue();
    assertThat(data.missions().from(SPAIN).to(AZERBAIJAN).nonResident().single().seat())
        .contains(Place.of("Ankara", State.of("TR")));
    Relationship relationship = data.between(AZERBAIJAN, SPAIN);
    assertThat(relationship.hasMissionOn(SPAIN, day("2015-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(relationship.hasResidentMissionOn(SPAIN, day("2015-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  /** No bound excludes a day in March from "the end of 2005": it is told in a note. */
  @Test
  void embassy_inMadrid_keepsItsDateAndNamesTheOther() {
    Mission embassy = DATA.missions().from(AZERBAIJAN).to(SPAIN).single();

    assertThat(embassy.opened().orElseThrow()).hasToString("end of 2005");
    assertThat(embassy.note().orElse("")).contains("11 March 2005", "The Diplomatic Insight");
  }

  @Test
  void heads_ofMission_areThreeOfEachSide() {
    assertThat(DATA.accreditations().from(AZERBAIJAN).to(SPAIN).list())
        .extracting(head -> head.person().name())
        .containsExactly("Altai Efendiev", "Anar Maharramov", "Ramiz Hasanov");
    assertThat(
            DATA.accreditations()
                .from(SPAIN)
                .headClass(Accreditation.HeadClass.CHARGE_D_AFFAIRES)
                .residence(Accreditation.Residence.RESIDENT)
                .list())
        .extracting(head -> head.person().name())
        .containsExactly("Ignacio Sánchez Taboada", "Patricia Serrano Sánchez");
    Accreditation ambassador =
        DATA.accreditations().from(SPAIN).headClass(Accreditation.HeadClass.AMBASSADOR).single();
    assertThat(ambassador.credentialsPresented().orElseThrow()).hasToString("2024-11-01");
    assertThat(ambassador.residence()).isEmpty();
  }

  // Agreements.

  /** The article left it pending as of 2005; the official gazette tells the rest. */
  @ParameterizedTest
  @CsvSource({
    "2005-06-01, AWAITING_SIGNATURE",
    "2010-01-01, UNKNOWN",
    "2014-04-22, UNKNOWN",
    "2014-04-23, SIGNED",
    "2021-01-12, SIGNED",
    "2021-01-13, IN_FORCE",
    "2025-03-11, IN_FORCE",
  })
  void doubleTaxation_convention_isPendingThenSignedThenInForce(
      LocalDate day, Agreement.Status status) {
    Agreement convention = DATA.agreements().type(Agreement.Type.DOUBLE_TAXATION).single();

    assertThat(convention.statusOn(day)).isEqualTo(status);
    assertThat(DATA.agreements().type(Agreement.Type.DOUBLE_TAXATION).during("2005").single())
        .isEqualTo(convention);
  }

  /** The article has a memorandum announced on that day; Trend has one signed on it. */
  @Test
  void economicMemoranda_of2025_areOneAnnouncedAndOneSigned() {
    LocalDate day = day("2025-03-11");

    assertThat(DATA.agreements().withStatus(Agreement.Status.ANNOUNCED, day).list())
        .extracting(Fact::id)
        .containsExactly("economic-cooperation-memorandum");
    assertThat(DATA.agreements().topic("strategic economic").single().statusOn(day))
        .isEqualTo(Agreement.Status.SIGNED);
  }

  @Test
  void classifiedInformation_agreement_wasSignedAndRefusedByTheCongress() {
    Agreement agreement = DATA.agreements().topic("classified information").single();
    Position refusal = DATA.positions().stance(Position.Stance.OPPOSES).single();

    assertThat(agreement.statusOn(day("2021-12-13"))).isEqualTo(Agreement.Status.UNKNOWN);
    assertThat(agreement.statusOn(day("2021-12-14"))).isEqualTo(Agreement.Status.SIGNED);
    assertThat(agreement.statusOn(day("2022-11-03"))).isEqualTo(Agreement.Status.SIGNED);
    assertThat(refusal.holder()).isEqualTo(Position.Holder.PARLIAMENT);
    assertThat(refusal.when()).hasToString("2022-11-03");
    assertThat(agreement.citations()).isEqualTo(refusal.citations());
  }

  // The rest.

  @Test
  void meetings_ofTheForeignMinisters_areFour() {
    assertThat(
            DATA.engagements().office("Minister of Foreign Affairs").list().stream()
                .filter(each -> !sources(each).equals(ARTICLE)))
        .extracting(Engagement::id)
        .containsExactly(
            "ministers-meeting-2011",
            "official-visit-baku-2014",
            "official-visit-madrid-2022",
            "ministers-meeting-2023");
    assertThat(DATA.engagements().participant("Pedro Sánchez").single().place())
        .contains(Place.of("Baku", AZERBAIJAN));
  }

  @Test
  void trade_ofOtherYears_addsUpByYear() {
    assertThat(DATA.trade().during("2021").directed().sum())
        .get()
        .hasToString("USD 371.5 million [371400000, 371600000)");
    assertThat(DATA.trade().from(AZERBAIJAN).to(SPAIN).during("2021").single().partOf())
        .contains("trade-2021-total");
    assertThat(DATA.trade().during("2024").single().id()).isEqualTo("trade-2024-total");
    assertThat(DATA.trade().total().sumByYear().values())
        .extracting(Amount::toString)
        .containsExactly(
            "USD 264.3 million", "USD 427.3 million", "USD 645.8 million", "about USD 300 million");
  }
}
