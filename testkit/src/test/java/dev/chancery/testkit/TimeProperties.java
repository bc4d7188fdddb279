package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.amount.Amount;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.testkit.jqwik.Dated;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Laws of dates and amounts over generated ones. */
@Domain(ChanceryDomain.class)
class TimeProperties {
  @Property
  void edtf_parsedFromItsText_isTheSame(@ForAll Edtf edtf) {
    assertThat(Edtf.parse(edtf.toString())).isEqualTo(edtf);
    assertThat(Edtf.parse(edtf.toString()).bounds()).isEqualTo(edtf.bounds());
  }

  @Property
  void before_isTheOtherWayRoundAfter(@ForAll When one, @ForAll When other) {
    assertThat(one.bounds().isBefore(other.bounds()))
        .isEqualTo(other.bounds().isAfter(one.bounds()));
    assertThat(one.bounds().overlaps(other.bounds()))
        .isEqualTo(other.bounds().overlaps(one.bounds()));
  }

  @Property
  void definiteAnswers_excludeEachOther(
      @ForAll When when, @ForAll @Dated("1800/2100") LocalDate day) {
    Bounds bounds = when.bounds();
    Bounds onDay = Bounds.on(day);
    long definite =
        java.util.stream.Stream.of(
                bounds.isBefore(onDay), bounds.overlaps(onDay), bounds.isAfter(onDay))
            .filter(Certainty::mustBe)
            .count();
    assertThat(definite).isLessThanOrEqualTo(1);
    if (bounds.isBefore(onDay).mustBe() || bounds.isAfter(onDay).mustBe()) {
      assertThat(bounds.overlaps(onDay)).isEqualTo(Certainty.NO);
    }
  }

  @Property
  void amount_parsedFromItsText_isTheSame(@ForAll Amount amount) {
    assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    assertThat(Amount.parse(amount.plus(amount).toString())).isEqualTo(amount.plus(amount));
  }

  @Property
  void sum_knowsNoMoreThanItsParts(@ForAll Amount one, @ForAll Amount other) {
    if (one.currency().equals(other.currency())) {
      Amount sum = one.plus(other);
      assertThat(sum.range()).isEqualTo(other.plus(one).range());
      assertThat(sum.range().hasLowerBound())
          .isEqualTo(one.range().hasLowerBound() && other.range().hasLowerBound());
      assertThat(sum.range().hasUpperBound())
          .isEqualTo(one.range().hasUpperBound() && other.range().hasUpperBound());
    }
  }
}
