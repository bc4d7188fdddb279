package dev.chancery.source;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

final class Sha256 {
  private Sha256() {}

  /** Returns the SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case. */
  static String of(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
