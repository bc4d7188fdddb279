package dev.chancery.amount;

/** Thrown for a code that ISO 4217 does not have and never had; names the code. */
public final class UnknownCurrencyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;

  UnknownCurrencyException(String code) {
    super(
        "no currency has the code '"
            + code
            + "': expected three capital letters of ISO 4217, present or historical, such as USD");
    this.code = code;
  }

  /** Returns the code that was refused. */
  public String code() {
    return code;
  }
}
