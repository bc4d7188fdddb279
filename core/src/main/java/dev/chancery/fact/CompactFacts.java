package dev.chancery.fact;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts by id, in some sixty bytes each: what many facts state alike (actors, texts, terms) is held
 * once, the rest in bytes. A fact that is asked for is equal to the one that was added, and reads
 * what it states from here when it is asked.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CompactFacts {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST_SLOTS = 1024;
  private static final HashFunction QUICK_HASH = Hashing.murmur3_32_fixed();

  private static final int MOST_RECENT = 1 << 13;

  /** No fewer facts than this share a place among the recent ones. */
  private static final int SHARING = 8;

  /** In the slot of a fact that was removed; no fact can begin at the last byte of all. */
  private static final int REMOVED = -1;

  private final byte[][] pages;
  private final Object[] dictionary;

  private final HashFunction hash;

  /** Addresses by the hash of the id, in open addressing; 0 for none. */
  private final int[] slots;

  private final int size;

  /**
   * Facts that were asked for lately, by a hash of their address, the last and the one before it,
   * so that what is asked again and again is not made anew. Read and written without a lock: a fact
   * is immutable, and one that is not the one asked for makes room.
   */
  private final @Nullable Fact[] recent;

  private CompactFacts(
      byte[][] pages, Object[] dictionary, HashFunction hash, int[] slots, int size) {
    this.pages = pages;
    this.dictionary = dictionary;
    this.hash = hash;
    this.slots = slots;
    this.size = size;
    recent = new Fact[Math.min(MOST_RECENT, 2 * Integer.highestOneBit(size / (2 * SHARING) + 1))];
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder(FIRST_SLOTS);
  }

  /** Returns how many facts there are. */
  public int size() {
    return size;
  }

  /** Returns the fact with the id, or empty. */
  public Optional<Fact> find(String id) {
    int slot = firstSlot(hash.hashUnencodedChars(id).asInt(), slots.length);
    while (slots[slot] != 0 && !id.equals(id(slots[slot], pages, dictionary))) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slots[slot] == 0 ? Optional.empty() : Optional.of(get(slots[slot]));
  }

  /**
   * Returns the fact at the address.
   *
   * @param address one that {@link Builder#add(Fact)} gave
   */
  public Fact get(int address) {
    int place = spread(address) & (recent.length - 2);
    Fact last = recent[place];
    if (last != null && last.isAt(address)) {
      return last;
    }
    Fact earlier = recent[place + 1];
    if (earlier != null && earlier.isAt(address)) {
      return earlier;
    }
    Fact fact = (Fact) shape(address).create(Content.in(this, address));
    recent[place + 1] = last;
    recent[place] = fact;
    return fact;
  }

  /** Addresses are alike in many of their bits; as MurmurHash3 ends. */
  private static int spread(int address) {
    int hash = address * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  /** Returns the shape of the fact at the address. */
  public Shape<?> shape(int address) {
    return (Shape<?>) dictionary[reader(address, pages, dictionary).number()];
  }

  /**
   * Returns whether what is stated of the attribute is held once for all facts that state it alike,
   * by a code.
   */
  public static boolean hasCodes(Attribute<?, ?> attribute) {
    return ValueReader.hasCode(attribute.type());
  }

  /**
   * Returns the code of what the fact at the address states of the attribute, or -1 if it states
   * nothing. Facts that state the same have the same code, and others not.
   *
   * @param attribute one of the shape of the fact, with codes
   */
  public int code(int address, Attribute<?, ?> attribute) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return reader.code(shape, attribute.index());
  }

  /** Returns one more than the largest code. */
  public int codeCount() {
    return dictionary.length;
  }

  /** Returns the value that has the code. */
  public Object decoded(int code) {
    return dictionary[code];
  }

  @Nullable Object value(Shape<?> shape, int address, int index) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.value(shape, index);
  }

  @Nullable Object[] values(Shape<?> shape, int address) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.values(shape);
  }

  private static ValueReader reader(int address, byte[][] pages, Object[] dictionary) {
    return new ValueReader(pages[address >>> PAGE_BITS], address & (PAGE - 1), dictionary);
  }

  /** Spreads the hashes evenly over any number of slots. */
  private static int firstSlot(int hash, int slotCount) {
    return (int) ((Integer.toUnsignedLong(hash) * slotCount) >>> Integer.SIZE);
  }

  private static String id(int address, byte[][] pages, Object[] dictionary) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return (String) Objects.requireNonNull(reader.value(shape, Fact.ID.index()));
  }

  /** Collects facts; those that are added need not be held by anyone else. */
  public static final class Builder {
    private final ValueWriter writer = new ValueWriter();
    private final Map<Shape<?>, Pages> pagesOf = new HashMap<>();
    private byte[][] pages = new byte[16][];
    private int pageCount;

    /** The numbers of pages that were let go, to be used again. */
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();

    /**
     * The hash of an id above the address of the fact, or {@link #REMOVED}; 0 for none. What the
     * hash tells apart is not read.
     */
    private long[] slots;

    /** Secret once many slots were met, as ids meet that were chosen for their hashes. */
    private HashFunction hash = QUICK_HASH;

    /** So many slots were met when one was last looked for. */
    private int met;

    private int size;

    /** As many slots are not empty. */
    private int taken;

    private Builder(int slotCount) {
      slots = new long[slotCount];
    }

    /** The pages that the facts of one shape are in, apart from those of others. */
    private static final class Pages {
      final List<Integer> numbers = new ArrayList<>();
      int factCount;

      /** Where the next fact goes in the last page. */
      int end;
    }

    /** Returns how many facts there are. */
    public int size() {
      return size;
    }

    /**
     * Adds the fact.
     *
     * @return its address, or 0 if there is one with its id already
     * @throws IllegalStateException if all facts together have more than four gigabytes
     */
    public int add(Fact fact) {
      int hash = hash(fact.id());
      int slot = slot(fact.id(), hash);
      if (slots[slot] != 0) {
        return 0;
      }
      int address = append(fact);
      slots[slot] = filled(hash, address);
      size++;
      taken++;
      if (taken > slots.length / 3 * 2) {
        moveTo(2 * slots.length);
      }
      return address;
    }

    private static long filled(int hash, int address) {
      return (long) hash << Integer.SIZE | Integer.toUnsignedLong(address);
    }

    /** Where the address of the fact with the id is, or would be. */
    private int slot(String id, int hash) {
      int slot = firstSlot(hash, slots.length);
      met = 0;
      while (slots[slot] != 0 && !isOf(slots[slot], id, hash)) {
        slot = slot + 1 == slots.length ? 0 : slot + 1;
        met++;
      }
      return slot;
    }

    private int hash(String id) {
      if (met > Dictionary.MANY && hash.equals(QUICK_HASH)) {
        hashSecretly();
      }
      return hash.hashUnencodedChars(id).asInt();
    }

    private void hashSecretly() {
      hash = Dictionary.secretHash();
      for (int slot = 0; slot < slots.length; slot++) {
        int address = (int) slots[slot];
        if (address != 0 && address != REMOVED) {
          slots[slot] = filled(hash(id(address)), address);
        }
      }
      moveTo(slots.length);
    }

    private boolean isOf(long filled, String id, int hash) {
      int address = (int) filled;
      return (int) (filled >>> Integer.SIZE) == hash
          && address != REMOVED
          && id.equals(id(address));
    }

    private int append(Fact fact) {
      writer.start();
      writer.shape(fact.shape());
      writer.values(fact);
      Pages ofShape = pagesOf.computeIfAbsent(fact.shape(), shape -> new Pages());
      return append(ofShape, writer.bytes(), 0, writer.length());
    }

    private int append(Pages to, byte[] bytes, int start, int length) {
      List<Integer> numbers = to.numbers;
      if (numbers.isEmpty() || length > pages[numbers.get(numbers.size() - 1)].length - to.end) {
        int added = freeNumber();
        // No fact has the address 0.
        to.end = added == 0 ? 1 : 0;
        pages[added] = new byte[Math.max(PAGE, to.end + length)];
        numbers.add(added);
      }
      int page = numbers.get(numbers.size() - 1);
      System.arraycopy(bytes, start, pages[page], to.end, length);
      int address = page << PAGE_BITS | to.end;
      to.end += length;
      to.factCount++;
      return address;
    }

    private int freeNumber() {
      if (!freeNumbers.isEmpty()) {
        return freeNumbers.remove();
      }
      if (pageCount == PAGE) {
        throw new IllegalStateException(
            size + " facts fill four gigabytes: expected less in one dataset");
      }
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, 2 * pageCount);
      }
      return pageCount++;
    }

    /** Puts all where they belong among so many slots, and leaves out what was removed. */
    private void moveTo(int slotCount) {
      long[] moved = new long[slotCount];
      taken = 0;
      for (long filled : slots) {
        if (filled != 0 && (int) filled != REMOVED) {
          int slot = firstSlot((int) (filled >>> Integer.SIZE), moved.length);
          while (moved[slot] != 0) {
            slot = slot + 1 == moved.length ? 0 : slot + 1;
          }
          moved[slot] = filled;
          taken++;
        }
      }
      slots = moved;
    }

    /**
     * Removes the fact with the id; the room it takes is not used again.
     *
     * @return its address, or 0 if there is none
     */
    public int remove(String id) {
      int hash = hash(id);
      int slot = slot(id, hash);
      int address = (int) slots[slot];
      if (address != 0) {
        slots[slot] = filled(hash, REMOVED);
        size--;
      }
      return address;
    }

    /** Returns the fact with the id, or empty. */
    public Optional<Fact> find(String id) {
      int address = (int) slots[slot(id, hash(id))];
      return address == 0 ? Optional.empty() : Optional.of(get(address));
    }

    /** Returns the fact at the address, which holds what it states itself. */
    public Fact get(int address) {
      ValueReader reader = reader(address, pages, writer.dictionary().entries());
      Shape<?> shape = shape(reader);
      return (Fact) shape.create(Content.of(reader.values(shape)));
    }

    private Shape<?> shape(int address) {
      return shape(reader(address, pages, writer.dictionary().entries()));
    }

    private Shape<?> shape(ValueReader reader) {
      return (Shape<?>) Objects.requireNonNull(writer.dictionary().entries()[reader.number()]);
    }

    /**
     * Lets go of what finds facts by their ids: none is added, removed or found here any more.
     *
     * @return the facts, to be asked by address only
     */
    public CompactFacts close() {
      slots = new long[0];
      return new CompactFacts(pages, writer.dictionary().close(), hash, new int[1], 0);
    }

    private String id(int address) {
      return CompactFacts.id(address, pages, writer.dictionary().entries());
    }

    /**
     * Returns the facts at the addresses only, next to each other in their order, so that those
     * that are read together lie together; and lets go of them, so that hardly a fact is held
     * twice. To be asked once, and nothing else after it.
     *
     * @param orders addresses, each once, those in one array of one shape; replaced by the new ones
     */
    public CompactFacts build(Collection<int[]> orders) {
      int count = 0;
      Map<Shape<?>, Integer> left = new HashMap<>();
      for (int[] order : orders) {
        count += order.length;
        if (order.length > 0) {
          left.merge(shape(order[0]), 1, Integer::sum);
        }
      }
      slots = new long[0];
      Object[] dictionary = writer.dictionary().close();
      Pages moved = new Pages();
      int[] addresses = new int[count + count / 3 + 1];
      for (int[] order : orders) {
        if (order.length > 0) {
          Shape<?> shape = shape(order[0]);
          boolean isLast = left.merge(shape, -1, Integer::sum) == 0;
          place(order, Objects.requireNonNull(pagesOf.get(shape)), isLast, moved, dictionary);
          putAll(order, addresses);
        }
      }
      if (areTakenInARow(addresses)) {
        hash = Dictionary.secretHash();
        Arrays.fill(addresses, 0);
        orders.forEach(order -> putAll(order, addresses));
      }
      trim(moved);
      return new CompactFacts(Arrays.copyOf(pages, pageCount), dictionary, hash, addresses, count);
    }

    /** Whether more in a row are taken than are by chance where three of four are. */
    private static boolean areTakenInARow(int[] addresses) {
      int inARow = 0;
      for (int address : addresses) {
        inARow = address == 0 ? 0 : inARow + 1;
        if (inARow > 2 * Dictionary.MANY) {
          return true;
        }
      }
      return false;
    }

    /**
     * Puts the facts at the addresses, of one shape, next to each other in their order.
     *
     * @param isLast whether none of the shape is left behind
     */
    private void place(
        int[] order, Pages ofShape, boolean isLast, Pages moved, Object[] dictionary) {
      if (ofShape.factCount == order.length && isAscending(order)) {
        // They were added so, as from a file that was written in order.
        trim(ofShape);
        return;
      }
      for (int i = 0; i < order.length; i++) {
        byte[] page = pages[order[i] >>> PAGE_BITS];
        int start = order[i] & (PAGE - 1);
        ValueReader reader = new ValueReader(page, start, dictionary);
        reader.skipValues((Shape<?>) dictionary[reader.number()]);
        order[i] = append(moved, page, start, reader.position() - start);
      }
      if (isLast) {
        for (int number : ofShape.numbers) {
          pages[number] = new byte[0];
        }
        freeNumbers.addAll(ofShape.numbers);
      }
    }

    private static boolean isAscending(int[] order) {
      for (int i = 1; i < order.length; i++) {
        if (Integer.compareUnsigned(order[i - 1], order[i]) >= 0) {
          return false;
        }
      }
      return true;
    }

    private void putAll(int[] order, int[] addresses) {
      for (int address : order) {
        int slot = firstSlot(hash(id(address)), addresses.length);
        while (addresses[slot] != 0) {
          slot = slot + 1 == addresses.length ? 0 : slot + 1;
        }
        addresses[slot] = address;
      }
    }

    private void trim(Pages filled) {
      if (!filled.numbers.isEmpty()) {
        int last = filled.numbers.get(filled.numbers.size() - 1);
        pages[last] = Arrays.copyOf(pages[last], filled.end);
      }
    }
  }
}
