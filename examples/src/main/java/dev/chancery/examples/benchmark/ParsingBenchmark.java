package dev.chancery.examples.benchmark;

import dev.chancery.amount.Amount;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading texts, beside {@link LocalDate#parse(CharSequence)}. */
@State(Scope.Thread)
public class ParsingBenchmark {
  private static final String DAY = "1992-02-11";
  private static final String INTERVAL = "2004-06/2006-08";
  private static final String QUALIFIED = "1984-06~";
  private static final String OPEN = "1985-04-12/..";
  private static final String UNSPECIFIED = "15XX-12-25";
  private static final String SET = "[1667,1668,1670..1672]";
  private static final String PARTS = "2004-06-~01/2004-06-~20";
  private static final String SIGNIFICANT = "Y171010000S3";

  /** The texts that a peer in another language can parse, by the method that times them here. */
  static final Map<String, String> TEXTS = texts();

  // Not final, so that nothing is computed once and for all.
  private String day = DAY;
  private String interval = INTERVAL;
  private String qualified = QUALIFIED;
  private String open = OPEN;
  private String unspecified = UNSPECIFIED;
  private String set = SET;
  private String parts = PARTS;
  private String significant = SIGNIFICANT;
  private String amountText = "about USD 53.7 million";
  private String numberText = "53.7";

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("edtfDay", DAY);
    texts.put("edtfInterval", INTERVAL);
    texts.put("edtfOpen", OPEN);
    texts.put("edtfQualified", QUALIFIED);
    texts.put("edtfSet", SET);
    texts.put("edtfSignificant", SIGNIFICANT);
    texts.put("edtfUnspecified", UNSPECIFIED);
    texts.put("edtfQualifiedParts", PARTS);
    return Collections.unmodifiableMap(texts);
  }

  /** Fails unless both sides read the same from the same text. */
  @Setup
  public void compareAnswers() {
    Answers.same(Bounds.on(localDate()), edtfDay().bounds());
    Answers.same(Bounds.on(localDate()), edtfDayBounds());
    Bounds bounds = edtfIntervalBounds();
    Answers.same(bounds, edtfInterval().bounds());
    Answers.same(YearMonth.of(2004, 6).atDay(1), bounds.startEarliest().day());
    Answers.same(YearMonth.of(2006, 8).atEndOfMonth(), bounds.endLatest().day());
    Answers.same(LocalDate.parse("1599-12-25"), edtfUnspecified().bounds().endLatest().day());
    Answers.same(LocalDate.parse("1672-12-31"), edtfSet().bounds().endLatest().day());
    Answers.same(true, edtfOpen().bounds().endLatest().isOpen());
    Answers.same(true, edtfQualified().isApproximate() && edtfQualifiedParts().isApproximate());
    Answers.same(171_999_999, edtfSignificant().bounds().endLatest().day().getYear());
    Answers.same(number(), amount().number());
  }

  @Benchmark
  @Measured(what = "LocalDate.parse(\"1992-02-11\")")
  public LocalDate localDate() {
    return LocalDate.parse(day);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + DAY + "\")", beside = "localDate", atMost = 2)
  public Edtf edtfDay() {
    return Edtf.parse(day);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + INTERVAL + "\")", beside = "localDate", atMost = 4)
  public Edtf edtfInterval() {
    return Edtf.parse(interval);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + DAY + "\").bounds()", beside = "localDate", atMost = 2)
  public Bounds edtfDayBounds() {
    return Edtf.parse(day).bounds();
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + INTERVAL + "\").bounds()", beside = "localDate", atMost = 4)
  public Bounds edtfIntervalBounds() {
    return Edtf.parse(interval).bounds();
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + QUALIFIED + "\")", beside = "localDate")
  public Edtf edtfQualified() {
    return Edtf.parse(qualified);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + OPEN + "\")", beside = "localDate")
  public Edtf edtfOpen() {
    return Edtf.parse(open);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + UNSPECIFIED + "\")", beside = "localDate")
  public Edtf edtfUnspecified() {
    return Edtf.parse(unspecified);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + SET + "\")", beside = "localDate")
  public Edtf edtfSet() {
    return Edtf.parse(set);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + PARTS + "\")", beside = "localDate")
  public Edtf edtfQualifiedParts() {
    return Edtf.parse(parts);
  }

  @Benchmark
  @Measured(what = "Edtf.parse(\"" + SIGNIFICANT + "\")", beside = "localDate")
  public Edtf edtfSignificant() {
    return Edtf.parse(significant);
  }

  @Benchmark
  @Measured(what = "new BigDecimal(\"53.7\")")
  public BigDecimal number() {
    return new BigDecimal(numberText);
  }

  @Benchmark
  @Measured(what = "Amount.parse(\"about USD 53.7 million\")", beside = "number")
  public Amount amount() {
    return Amount.parse(amountText);
  }
}
