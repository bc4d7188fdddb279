package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Multiplier;
import dev.chancery.source.Citation;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ValueWriter} wrote: of a described value the set of its stated attributes, as
 * bits, then those in order. Numbers and codes have seven bits a byte. A list and a structure begin
 * with their length in bytes, so that they can be passed over.
 */
final class ValueReader {
  /** How a time is stated, before its day or the text of its expression. */
  record Time(Reading reading, Optional<Modifier> modifier, boolean isDay) {
    When of(Edtf edtf) {
      When when = When.of(edtf, reading);
      return modifier.isEmpty() ? when : when.with(modifier.get());
    }
  }

  /** How an amount is stated, before the digits of its number. */
  record Money(AmountModifier modifier, Multiplier multiplier, Currency currency, int scale) {
    Amount of(long digits) {
      Amount exact = Amount.of(BigDecimal.valueOf(digits, scale), multiplier, currency);
      return modifier == AmountModifier.EXACT ? exact : exact.with(modifier);
    }
  }

  /** The forms of a text, each the number of its bytes for a character but for the first. */
  static final int SIX_BITS = 0;

  static final int ONE_BYTE = 1;
  static final int TWO_BYTES = 2;

  private static final byte[] LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final int HASH_LENGTH = 32;

  private final byte[] bytes;
  private final @Nullable Object[] dictionary;
  private int position;

  ValueReader(byte[] bytes, int position, @Nullable Object[] dictionary) {
    this.bytes = bytes;
    this.position = position;
    this.dictionary = dictionary;
  }

  /** Reads the values of all attributes, by index. */
  @Nullable Object[] values(Shape<?> shape) {
    ImmutableList<? extends Attribute<?, ?>> attributes = shape.attributes();
    @Nullable Object[] values = new @Nullable Object[attributes.size()];
    long stated = longNumber();
    for (int index = 0; index < values.length; index++) {
      ValueType<?> type = attributes.get(index).type();
      values[index] = isStated(stated, index) ? value(type) : unstated(type);
    }
    return values;
  }

  /** Reads the value of the attribute. */
  @Nullable Object value(Shape<?> shape, int index) {
    ValueType<?> type = shape.attributes().get(index).type();
    return find(shape, index) ? value(type) : unstated(type);
  }

  /** Reads the code of the value of the attribute, or -1 if it is not stated. */
  int code(Shape<?> shape, int index) {
    return find(shape, index) ? number() : -1;
  }

  /** Goes to the value of the attribute; returns false if it is not stated. */
  private boolean find(Shape<?> shape, int index) {
    long stated = longNumber();
    if (!isStated(stated, index)) {
      return false;
    }
    ImmutableList<? extends Attribute<?, ?>> attributes = shape.attributes();
    for (int before = 0; before < index; before++) {
      if (isStated(stated, before)) {
        skip(attributes.get(before).type());
      }
    }
    return true;
  }

  /** Whether all that is written of a value is its code. */
  static boolean hasCode(ValueType<?> type) {
    return switch (type.form()) {
      case TEXT, DECIMAL, ACTOR, STATE, ORGANIZATION, PERSON, DYAD, TERM -> true;
      case FACT_ID, WHEN, AMOUNT, CITATION, LIST, STRUCTURE -> false;
    };
  }

  void skipValues(Shape<?> shape) {
    ImmutableList<? extends Attribute<?, ?>> attributes = shape.attributes();
    long stated = longNumber();
    for (int index = 0; index < attributes.size(); index++) {
      if (isStated(stated, index)) {
        skip(attributes.get(index).type());
      }
    }
  }

  /** Returns where the next value is. */
  int position() {
    return position;
  }

  private static boolean isStated(long stated, int index) {
    return (stated & (1L << index)) != 0;
  }

  private static @Nullable Object unstated(ValueType<?> type) {
    return type.form() == ValueType.Form.LIST ? ImmutableList.of() : null;
  }

  private Object value(ValueType<?> type) {
    return switch (type.form()) {
      case TEXT, DECIMAL, ACTOR, STATE, ORGANIZATION, PERSON, DYAD, TERM -> entry();
      case FACT_ID -> text();
      case WHEN -> when();
      case AMOUNT -> amount();
      case CITATION -> citation();
      case LIST -> {
        number();
        int size = number();
        ImmutableList.Builder<Object> list = ImmutableList.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
          list.add(value(type.element()));
        }
        yield list.build();
      }
      case STRUCTURE -> {
        number();
        yield type.shape().create(Content.of(values(type.shape())));
      }
    };
  }

  private void skip(ValueType<?> type) {
    switch (type.form()) {
      case TEXT, DECIMAL, ACTOR, STATE, ORGANIZATION, PERSON, DYAD, TERM -> skipNumber();
      case FACT_ID -> skipText();
      case WHEN -> {
        if (entry() instanceof Time time) {
          if (time.isDay()) {
            skipNumber();
          } else {
            skipText();
          }
        }
      }
      case AMOUNT -> {
        if (entry() instanceof Money) {
          skipNumber();
        }
      }
      case CITATION -> citation();
      case LIST, STRUCTURE -> {
        int length = number();
        position += length;
      }
    }
  }

  private Object entry() {
    Object entry = dictionary[number()];
    if (entry == null) {
      throw new IllegalStateException("no value at " + position);
    }
    return entry;
  }

  private When when() {
    Object entry = entry();
    if (entry instanceof Time time) {
      return time.of(time.isDay() ? Edtf.of(LocalDate.ofEpochDay(signed())) : Edtf.parse(text()));
    }
    return (When) entry;
  }

  private Amount amount() {
    Object entry = entry();
    return entry instanceof Money money ? money.of(signed()) : (Amount) entry;
  }

  private Citation citation() {
    Citation citation = (Citation) entry();
    long startAndHashed = longNumber();
    int start = (int) (startAndHashed >>> 1) - 1;
    if (start >= 0) {
      citation = citation.at(start, start + number());
    }
    if ((startAndHashed & 1) != 0) {
      byte[] hash = Arrays.copyOfRange(bytes, position, position + HASH_LENGTH);
      position += HASH_LENGTH;
      citation = citation.withPassageSha256(HexFormat.of().formatHex(hash));
    }
    return citation;
  }

  private String text() {
    long lengthAndForm = longNumber();
    int length = (int) (lengthAndForm >>> 2);
    int form = (int) lengthAndForm & 3;
    if (form == TWO_BYTES) {
      char[] wide = new char[length];
      for (int i = 0; i < length; i++) {
        wide[i] = (char) ((bytes[position] << 8) | (bytes[position + 1] & 0xFF));
        position += 2;
      }
      return new String(wide);
    }
    if (form == SIX_BITS) {
      return sixBits(length);
    }
    String narrow = new String(bytes, position, length, StandardCharsets.ISO_8859_1);
    position += length;
    return narrow;
  }

  /** Three bytes hold four letters. */
  private String sixBits(int length) {
    byte[] letters = new byte[(length + 3) & ~3];
    for (int i = 0; i < letters.length; i += 4) {
      int four =
          ((bytes[position] & 0xFF) << 16)
              | ((bytes[position + 1] & 0xFF) << 8)
              | (bytes[position + 2] & 0xFF);
      letters[i] = LETTERS[four >> 18];
      letters[i + 1] = LETTERS[(four >> 12) & 63];
      letters[i + 2] = LETTERS[(four >> 6) & 63];
      letters[i + 3] = LETTERS[four & 63];
      position += 3;
    }
    return new String(letters, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void skipText() {
    long lengthAndForm = longNumber();
    position += bytesOf((int) (lengthAndForm >>> 2), (int) lengthAndForm & 3);
  }

  private static int bytesOf(int length, int form) {
    return form == SIX_BITS ? (length + 3) / 4 * 3 : form * length;
  }

  /** Filled up with the letter that stands for no bits. */
  static byte[] inSixBits(String text) {
    return Base64.getUrlDecoder().decode(text + "AAA".substring(0, -text.length() & 3));
  }

  private long signed() {
    long number = longNumber();
    return (number >>> 1) ^ -(number & 1);
  }

  int number() {
    return (int) longNumber();
  }

  private long longNumber() {
    long number = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[position++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number;
      }
      shift += 7;
    }
  }

  void skipNumber() {
    while (bytes[position] < 0) {
      position++;
    }
    position++;
  }
}
