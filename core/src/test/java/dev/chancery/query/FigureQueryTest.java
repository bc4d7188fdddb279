package dev.chancery.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.TradeFigure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureQueryTest {
  private static final Amount SEVEN = Amount.parse("USD 7 million");

  private static Dataset trade(TradeFigure... figures) {
    return Given.dataset(figures);
  }

  @Test
  void sum_ofNothing_isEmptyAndNotZero() {
    assertThat(trade().trade().sum()).isEmpty();
    assertThat(trade().trade().sumByYear()).isEmpty();
  }

  @Test
  void sum_ofYears_addsNumbersAndBounds() {
    Amount sum =
        trade(
                Given.trade("a", "2001", "USD 241.3 million").build(),
                Given.trade("b", "2002", "USD 23.0 million").build())
            .trade()
            .sum()
            .orElseThrow();

    assertThat(sum.value()).isEqualByComparingTo("264300000");
    assertThat(sum.isSum()).isTrue();
    assertThat(sum.range())
        .isEqualTo(
            Range.closedOpen(new BigDecimal("264200000.00"), new BigDecimal("264400000.00")));
  }

  @Test
  void sum_withDoubt_keepsTheDoubt() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7 million").build(),
            Given.trade("b", "2002", "more than USD 5 million").build());

    Amount sum = data.trade().sum().orElseThrow();

    assertThat(sum.toString()).startsWith("more than USD 12 million");
    assertThat(sum.range().hasUpperBound()).isFalse();
    assertThat(sum.range().lowerEndpoint()).isEqualByComparingTo("11500000");
  }

  @Test
  void sum_ofTwoCurrencies_isRefused() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7 million").build(),
            Given.trade("b", "2002", "EUR 5 million").build());

    assertThatThrownBy(() -> data.trade().sum())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot add USD and EUR: nothing is converted silently");
    assertThat(data.trade().sumByYear()).hasSize(2);
  }

  @Test
  void sum_inOneCurrencyOfTwo_addsIt() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7 million").build(),
            Given.trade("b", "2002", "EUR 5 million").build(),
            Given.trade("c", "2003", "USD 2 million").build());

    assertThat(data.trade().inCurrency("USD").sum().orElseThrow().value()).isEqualTo("9000000");
    assertThat(data.trade().inCurrency("EUR").sum()).contains(Amount.parse("EUR 5 million"));
    assertThat(data.trade().inCurrency("JPY").sum()).isEmpty();
  }

  @Test
  void sum_includingOverlaps_addsATotalAndItsPart() {
    Dataset data =
        trade(
            Given.trade("part", "2003", "USD 2 million").partOf("whole").build(),
            Given.trade("whole", "2003", "USD 7 million").build());

    assertThat(data.trade().includingOverlaps().sum().orElseThrow().value()).isEqualTo("9000000");
    assertThat(data.trade().includingOverlaps()).isNotEqualTo(data.trade());
    assertThat(data.trade().includingOverlaps()).hasToString("trade().includingOverlaps()");
  }

  @Test
  void sumByPartner_figures_areThoseOfEachYear() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7").build(),
            Given.trade("b", "2001", "USD 1").fromTo(Given.ES, Given.AZ).build(),
            Given.trade("c", "2002", "USD 2").build(),
            Given.trade("d", "2002/2003", "USD 20").build(),
            Given.trade("e", "2002", "USD 4").fromTo(Given.AZ, Given.TR).build(),
            Given.trade("f", "2002", "USD 9").fromTo(Given.ES, Given.TR).build());
    TradeQuery figures = data.trade().includingOverlaps();

    assertThat(figures.sumByPartnerOf(Given.AZ).get(Given.ES))
        .extracting(Amount::value)
        .hasToString("30");
    assertThat(figures.sumByPartnerOf(Given.AZ).get(Given.TR)).isEqualTo(Amount.parse("USD 4"));
    assertThat(figures.sumByPartnerOf(Given.AZ)).hasSize(2);
    assertThat(figures.sumByPartnerAndYear(Given.AZ).keySet()).containsExactly(Given.ES, Given.TR);
    assertThat(figures.sumByPartnerAndYear(Given.AZ).get(Given.ES))
        .hasSize(2)
        .containsEntry(Year.of(2002), Amount.parse("USD 2"))
        .hasEntrySatisfying(Year.of(2001), sum -> assertThat(sum.value()).isEqualTo("8"));
    assertThat(figures.sumByPartnerAndYear(Given.AZ).get(Given.TR))
        .isEqualTo(Map.of(Year.of(2002), Amount.parse("USD 4")));
  }

  @Test
  void sum_ofTheFirstFigures_countsThoseAmongThem() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7").rank(Fact.Rank.DEPRECATED).build(),
            Given.trade("b", "2002", "USD 1").build(),
            Given.trade("c", "2003", "USD 2").build());

    assertThat(data.trade().limit(2).sum()).contains(Amount.parse("USD 1"));
    assertThat(data.trade().limit(1).sum()).isEmpty();
    assertThat(data.trade().offset(1).sum().orElseThrow().value()).isEqualTo("3");
    assertThat(data.trade().sum().orElseThrow().value()).isEqualTo("3");
  }

  @Test
  void sum_ofATotalAndItsPartOfAnotherPairAndTime_isRefused() {
    Dataset data =
        trade(
            Given.trade("part", "2004", "USD 2 million")
                .fromTo(Given.AZ, Given.TR)
                .partOf("whole")
                .build(),
            Given.trade("whole", "2003", "USD 7 million").build());

    assertThatThrownBy(() -> data.trade().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContaining("'part' and 'whole' may count the same money");
    assertThat(data.trade().sumByYear()).hasSize(2);
    assertThat(data.trade().sumByPartnerOf(Given.AZ)).hasSize(2);
  }

  @Test
  void sum_ofATotalAndItsPart_isRefusedWithAdvice() {
    Dataset data =
        trade(
            Given.trade("part", "2003", "USD 2 million").partOf("whole").build(),
            Given.trade("whole", "2003", "USD 7 million").build());

    assertThatThrownBy(() -> data.trade().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessage(
            "trade().sum(): 'part' and 'whole' may count the same money, so they are not added;"
                + " choose total() or directed(), one commodity or allCommodities(), one reporter,"
                + " or a shorter time");
    assertThat(data.trade().where(TradeFigure.PART_OF, "whole").sum())
        .contains(Amount.parse("USD 2 million"));
  }

  @Test
  void sum_ofOverlappingPeriods_isRefused() {
    Dataset data =
        trade(
            Given.trade("long", "2000/2010", "USD 7 million").build(),
            Given.trade("between", "2001", "USD 1 million").fromTo(Given.ES, Given.AZ).build(),
            Given.trade("late", "2009", "USD 2 million").build());

    assertThatThrownBy(() -> data.trade().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContaining("'long' and 'late'");
  }

  @Test
  void sum_ofAPeriodWithoutAKnownStart_isRefused() {
    Dataset data =
        trade(
            Given.trade("early", "2001", "USD 7 million").build(),
            Given.trade("late", "2009", "USD 1 million").build(),
            Given.trade("some-time", "/2005", "USD 2 million").build());

    assertThatThrownBy(() -> data.trade().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContaining("'some-time' and 'early'");
  }

  @Test
  void sum_ofBothDirections_isAllowed() {
    Dataset data =
        trade(
            Given.trade("exports", "2003", "USD 7 million").build(),
            Given.trade("imports", "2003", "USD 2 million").fromTo(Given.ES, Given.AZ).build());

    assertThat(data.trade().sum().orElseThrow().value()).isEqualByComparingTo("9000000");
  }

  @Test
  void sumByYear_figuresOfSeveralYears_areLeftOut() {
    Dataset data =
        trade(
            Given.trade("a", "2001", "USD 7 million").build(),
            Given.trade("b", "2002/2003", "USD 5 million").build());

    assertThat(data.trade().sumByYear()).containsOnlyKeys(Year.of(2001)).containsValue(SEVEN);
  }

  @Test
  void sum_derivedFigure_isLeftOutUnlessAskedFor() {
    Dataset data =
        trade(
            Given.trade("stated", "2001", "USD 7 million").build(),
            Given.trade("derived", "2002", "USD 3 million").derivedFrom("stated").build());

    assertThat(data.trade().sum()).contains(SEVEN);
    assertThat(data.trade().includingDerived().sum().orElseThrow().value())
        .isEqualByComparingTo("10000000");
    assertThat(data.trade().limit(2).sum()).contains(SEVEN);
    assertThat(data.trade().limit(2).includingDerived().sum().orElseThrow().value())
        .isEqualByComparingTo("10000000");
    assertThat(data.trade().list()).hasSize(2);
    assertThat(data.trade().derived().sum()).isEmpty();
  }

  @Test
  void sum_ofFlows_addsYearsButNotStocks() {
    Dataset flows =
        Given.dataset(
            Given.investment("a", "2003", "USD 7 million").build(),
            Given.investment("b", "2004", "USD 2 million").build());
    Dataset stocks =
        Given.dataset(
            Given.investment("a", "2003", "USD 7 million")
                .measure(InvestmentFigure.Measure.STOCK)
                .build(),
            Given.investment("b", "2010", "USD 2 million").build());

    assertThat(flows.investments().sum().orElseThrow().value()).isEqualByComparingTo("9000000");
    assertThatThrownBy(() -> stocks.investments().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessage(
            "investments().sum(): 'a' and 'b' may count the same money, so they are not added;"
                + " choose a measure, one reporter, or a shorter time");
    assertThat(stocks.investments().measure(InvestmentFigure.Measure.STOCK).sum()).contains(SEVEN);
  }

  @Test
  void sum_ofFlowsOfBothDirections_isAllowed() {
    Dataset data =
        Given.dataset(
            Given.investment("there", "2003", "USD 7 million").build(),
            Given.investment("back", "2003", "USD 2 million").fromTo(Given.ES, Given.AZ).build());

    assertThat(data.investments().sum().orElseThrow().value()).isEqualByComparingTo("9000000");
  }

  @Test
  void sum_ofStocksOfTwoYears_isRefused() {
    Dataset data =
        Given.dataset(
            Given.investment("early", "2003", "USD 7 million")
                .measure(InvestmentFigure.Measure.STOCK)
                .build(),
            Given.investment("late", "2010", "USD 9 million")
                .measure(InvestmentFigure.Measure.STOCK)
                .build());

    assertThatThrownBy(() -> data.investments().sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContaining("'early' and 'late'");
  }

  @Test
  void sum_flowBeforeTheStock_isRefusedToo() {
    Dataset data =
        Given.dataset(
            Given.investment("flow", "2003", "USD 7 million").build(),
            Given.investment("back", "2004", "USD 1 million").fromTo(Given.ES, Given.AZ).build(),
            Given.investment("stock", "2010", "USD 20 million")
                .measure(InvestmentFigure.Measure.STOCK)
                .build());

    assertThatThrownBy(() -> data.investments().sum()).isInstanceOf(DoubleCountingException.class);
  }
}
