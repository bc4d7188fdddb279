package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.fact.InvestmentFigure.Measure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TradeFigureTest {
  private static TradeFigure.Builder total() {
    return TradeFigure.builder()
        .id("total")
        .between(Given.AZ, Given.ES)
        .when("2003")
        .amount(Given.USD_7_MILLION)
        .cite(Given.CITATION);
  }

  static Stream<Arguments> pairs() {
    TradeFigure exports = Given.trade().build();
    TradeFigure oil = Given.trade().commodity("Crude oil").build();
    TradeFigure wine = Given.trade().commodity("wine").build();
    TradeFigure imports = Given.trade().fromTo(Given.ES, Given.AZ).build();
    TradeFigure turkey = Given.trade().fromTo(Given.AZ, Given.TR).build();
    return Stream.of(
        Arguments.of("itself", exports, exports, true),
        Arguments.of("total and part", total().build(), oil, true),
        Arguments.of("all and one commodity", exports, oil, true),
        Arguments.of("two commodities", oil, wine, false),
        Arguments.of(
            "one commodity in two spellings",
            oil,
            Given.trade().commodity("CRUDE OIL").build(),
            true),
        Arguments.of("opposite directions", exports, imports, false),
        Arguments.of("total and direction", total().build(), imports, true),
        Arguments.of("other pair", exports, turkey, false),
        Arguments.of("other year", exports, Given.trade().when("2004").build(), false),
        Arguments.of(
            "half of the year", exports, Given.trade().when("2003-01/2003-06").build(), true),
        Arguments.of(
            "years that touch",
            Given.trade().when("2003-01/2003-06").build(),
            Given.trade().when("2003-07/2003-12").build(),
            false),
        Arguments.of("a total of two commodities", total().commodity("wine").build(), oil, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void mayCountTheSameAs_twoFigures_isSymmetric(
      String name, TradeFigure one, TradeFigure other, boolean same) {
    assertThat(one.mayCountTheSameAs(other)).as(name).isEqualTo(same);
    assertThat(other.mayCountTheSameAs(one)).as(name).isEqualTo(same);
  }

  @Test
  void isTotal_symmetricFigure_hasNeitherExporterNorImporter() {
    assertThat(total().build().isTotal()).isTrue();
    assertThat(total().build().exporting()).isEmpty();
    assertThat(total().build().importing()).isEmpty();
    assertThat(Given.trade().build().exporting().orElseThrow()).isEqualTo(Given.AZ);
    assertThat(Given.trade().build().importing().orElseThrow()).isEqualTo(Given.ES);
  }

  @Test
  void build_everything_isGivenBack() {
    TradeFigure figure =
        Given.trade()
            .commodity("wine")
            .reporter(Given.ES)
            .basis(TradeFigure.Basis.FOB)
            .partOf("total")
            .build();

    assertThat(figure.commodity()).contains("wine");
    assertThat(figure.reporter().orElseThrow()).isEqualTo(Given.ES);
    assertThat(figure.basis()).contains(TradeFigure.Basis.FOB);
    assertThat(figure.partOf()).contains("total");
    assertThat(figure.amount()).isEqualTo(Given.USD_7_MILLION);
  }

  @Test
  void amount_asText_isTheAmountThatItSays() {
    assertThat(Given.trade().amount("USD 7 million").build().amount())
        .isEqualTo(Given.USD_7_MILLION);
    assertThat(Given.investment().amount("USD 7 million").build().amount())
        .isEqualTo(Given.USD_7_MILLION);
    assertThatThrownBy(() -> Given.trade().amount("7 million"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'7 million' is not an amount");
  }

  @ParameterizedTest
  @CsvSource({
    "FLOW, 2003, FLOW, 2003, true",
    "FLOW, 2003, FLOW, 2004, false",
    "STOCK, 2003, STOCK, 2004, true",
    "STOCK, 2003, FLOW, 2010, true",
  })
  void mayCountTheSameAs_investments_dependsOnFlowAndStock(
      Measure measure, String when, Measure otherMeasure, String otherWhen, boolean same) {
    InvestmentFigure one = Given.investment().measure(measure).when(when).build();
    InvestmentFigure other = Given.investment().measure(otherMeasure).when(otherWhen).build();

    assertThat(one.mayCountTheSameAs(other)).isEqualTo(same);
    assertThat(other.mayCountTheSameAs(one)).isEqualTo(same);
  }
}
