package dev.chancery.amount;

import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A currency of ISO 4217, present or historical (its table A.3: the Soviet rouble SUR, the peseta
 * ESP, the European Currency Unit XEU).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Currency implements Serializable {
  private static final long serialVersionUID = 1;

  // The codes of currencies.tsv, so that whoever names a currency need not read it.

  private static final String ACTIVE =
      "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN "
          + "BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD "
          + "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR "
          + "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
          + "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD "
          + "OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE "
          + "SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI "
          + "UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD "
          + "XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ";

  private static final String HISTORICAL =
      "ADP AFA ALK ANG AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEC BEF BEL BGJ BGK BGL BGN "
          + "BOP BRB BRC BRE BRN BRR BUK BYB BYR CHC CSD CSJ CSK CUC CYP DDM DEM ECS ECV EEK EQE "
          + "ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE GWP HRD HRK IEP ILP ILR ISJ ITL "
          + "LAJ LSM LTL LTT LUC LUF LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP MZE MZM NIC NLG PEH "
          + "PEI PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM TPE TRL UAK "
          + "UGS UGW USS UYN UYP VEB VEF VNC XEU XFO XFU XRE YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC "
          + "ZWD ZWL ZWN ZWR ";

  private final String code;

  private Currency(String code) {
    this.code = code;
  }

  /**
   * Returns the currency with the code.
   *
   * @param code three capital letters of ISO 4217
   * @throws UnknownCurrencyException if there is and was no such currency
   */
  public static Currency of(String code) {
    Objects.requireNonNull(code, "code");
    if (!isCode(code)) {
      throw new UnknownCurrencyException(code);
    }
    return new Currency(code);
  }

  /** Returns the currency with the code, or empty. */
  public static Optional<Currency> find(String code) {
    return isCode(code) ? Optional.of(new Currency(code)) : Optional.empty();
  }

  static boolean isCode(String code) {
    return isListed(ACTIVE, code) || isListed(HISTORICAL, code);
  }

  private static boolean isListed(String codes, String code) {
    return code.length() == 3 && code.indexOf(' ') < 0 && codes.indexOf(code + " ") % 4 == 0;
  }

  /** Returns the code: three capital letters. */
  public String code() {
    return code;
  }

  /** Returns whether the currency is no longer in use: whether ISO 4217 lists it as historical. */
  public boolean isHistorical() {
    return isListed(HISTORICAL, code);
  }

  /** Returns the same currency as the JDK has it; empty for those that it does not know. */
  public Optional<java.util.Currency> toJavaCurrency() {
    try {
      return Optional.of(java.util.Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns when the currency was in use, as money or as a unit of account, as far as sources say.
   *
   * <p>Where they differ, the start or the end may be any day from the earliest to the latest that
   * one of them gives: the Soviet rouble ended on some day from 1991-12-25 to September 1993. A
   * present currency is known to have been in use on the last day of 2025; its end is unknown.
   *
   * @see <a href="https://cldr.unicode.org">Unicode CLDR</a>, supplemental currency data, and list
   *     three of ISO 4217
   */
  public Bounds inUse() {
    return CurrencyTable.inUse(this);
  }

  /** Returns whether the currency was in use on the day; see {@link #inUse()}. */
  public Certainty isValidOn(LocalDate day) {
    return inUse().holdsOn(day);
  }

  private Object writeReplace() {
    return new Serialized(code);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a currency is read from its code");
  }

  private record Serialized(String code) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("currency", () -> of(code));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Currency currency && currency.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
