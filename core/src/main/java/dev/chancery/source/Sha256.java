package dev.chancery.source;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

final class Sha256 {
  private Sha256() {}

  /** Returns whether the text is 64 hexadecimal digits in lower case. */
  static boolean isOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.length() == 64;
  }

  /** Returns the SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case. */
  static String of(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
