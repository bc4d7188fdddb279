package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.source.Citation;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in few bytes, and what is stated often as its code in a dictionary. {@link
 * ValueReader} has the format.
 */
final class ValueWriter {
  /** Numbers of so many digits fit a long. */
  private static final int LONG_DIGITS = 18;

  private static final int SHORT_TEXT = "2005-06".length();

  private final Dictionary dictionary = new Dictionary();
  private byte[] bytes = new byte[256];
  private int length;

  /** Forgets what was written, but not the dictionary. */
  void start() {
    length = 0;
  }

  int length() {
    return length;
  }

  /** Returns what was written, in an array that may be longer and may be replaced. */
  byte[] bytes() {
    return bytes;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  private void code(Object value) {
    number(dictionary.code(value));
  }

  void shape(Shape<?> shape) {
    code(shape);
  }

  void values(Described described) {
    @Nullable Object[] values = described.values();
    ImmutableList<? extends Attribute<?, ?>> attributes = described.shape().attributes();
    long stated = 0;
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      if (value != null && !isEmptyList(attributes.get(index).type(), value)) {
        stated |= 1L << index;
      }
    }
    number(stated);
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      if (value != null && (stated & (1L << index)) != 0) {
        value(attributes.get(index).type(), value);
      }
    }
  }

  private static boolean isEmptyList(ValueType<?> type, Object value) {
    return type.form() == ValueType.Form.LIST && ((List<?>) value).isEmpty();
  }

  private void value(ValueType<?> type, Object value) {
    switch (type.form()) {
      case TEXT, DECIMAL, ACTOR, STATE, ORGANIZATION, PERSON, DYAD, TERM -> code(value);
      case FACT_ID -> text((String) value);
      case WHEN -> when((When) value);
      case AMOUNT -> amount((Amount) value);
      case CITATION -> citation((Citation) value);
      case LIST -> {
        int start = length;
        List<?> list = (List<?>) value;
        number(list.size());
        for (Object element : list) {
          value(type.element(), element);
        }
        putLengthBefore(start);
      }
      case STRUCTURE -> {
        int start = length;
        values((Described) value);
        putLengthBefore(start);
      }
    }
  }

  private void when(When when) {
    Edtf edtf = when.edtf();
    String text = edtf.toString();
    // There are few years and months, and many facts of each.
    if (text.length() <= SHORT_TEXT || !when.stated().equals(edtf.bounds())) {
      code(when);
      return;
    }
    boolean day = isPlainDay(text);
    code(new ValueReader.Time(when.reading(), when.modifier(), day));
    if (day) {
      signed(edtf.bounds().startEarliest().day().toEpochDay());
    } else {
      text(text);
    }
  }

  /** Whether the text is that of a day in a year of four digits and nothing more. */
  private static boolean isPlainDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  private void amount(Amount amount) {
    BigDecimal number = amount.number();
    if (amount.isSum() || amount.upTo().isPresent() || number.precision() > LONG_DIGITS) {
      code(amount);
      return;
    }
    code(
        new ValueReader.Money(
            amount.modifier(), amount.multiplier(), amount.currency(), number.scale()));
    signed(number.unscaledValue().longValue());
  }

  private void citation(Citation citation) {
    boolean hashed = citation.passageSha256().isPresent();
    boolean wholeSection = !hashed && citation.start().isEmpty();
    code(wholeSection ? citation : Citation.of(citation.source()).inSection(citation.section()));
    number((citation.start().orElse(-1) + 1L) << 1 | (hashed ? 1 : 0));
    if (citation.start().isPresent()) {
      number(citation.end().orElseThrow() - citation.start().getAsInt());
    }
    if (hashed) {
      append(HexFormat.of().parseHex(citation.passageSha256().get()));
    }
  }

  /** In six bits a character, as Base64 for URLs has it, in one byte or in two; any string. */
  private void text(String text) {
    int form = ValueReader.SIX_BITS;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean six =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '_';
      form =
          Math.max(
              form,
              six ? ValueReader.SIX_BITS : c < 256 ? ValueReader.ONE_BYTE : ValueReader.TWO_BYTES);
    }
    number((long) text.length() << 2 | form);
    switch (form) {
      case ValueReader.SIX_BITS -> append(ValueReader.inSixBits(text));
      case ValueReader.ONE_BYTE -> append(text.getBytes(StandardCharsets.ISO_8859_1));
      default -> {
        ensure(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
          bytes[length++] = (byte) (text.charAt(i) >> 8);
          bytes[length++] = (byte) text.charAt(i);
        }
      }
    }
  }

  private void append(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void putLengthBefore(int start) {
    int contentLength = length - start;
    int end = length;
    number(contentLength);
    int prefix = length - end;
    byte[] written = Arrays.copyOfRange(bytes, end, length);
    System.arraycopy(bytes, start, bytes, start + prefix, contentLength);
    System.arraycopy(written, 0, bytes, start, prefix);
  }

  private void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  /** Seven bits a byte, the lowest first. */
  void number(long number) {
    ensure(10);
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
