package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of tensors: 8 bytes with the header's length N, little-endian, N bytes of JSON, then the elements of all tensors without gaps.
 *
 * <p>Source: the description of the format in the project huggingface/safetensors.
 */
final class SafetensorsFile {
    private static final int PREFIX = 8;
    private static final long LONGEST_HEADER = 100_000_000;
    private static final String METADATA = "__metadata__";

    private final String place;
    private final Path file;
    private final long dataStart;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** A tensor: type as the file names it, shape, and where its bytes lie behind the header. */
    private record Tensor(String type, List<Long> shape, long begin, long end) {
        String shown() {
            return type + " " + shape;
        }

        boolean isMatrix() {
            return shape.size() == 2 && ElementType.ofSafetensors(type).isPresent();
        }
    }

    SafetensorsFile(String place, Path file) throws IOException {
        this.place = place;
        this.file = file;
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] prefix = in.readNBytes(PREFIX);
            if (prefix.length < PREFIX) {
                throw damaged("it has only " + Shown.count(prefix.length, "byte"));
            }
            long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
            if (length < 2 || length > LONGEST_HEADER || length > size - PREFIX) {
                throw damaged("its first 8 bytes claim a header of " + Long.toUnsignedString(length)
                        + " bytes, but the file has " + size);
            }
            dataStart = PREFIX + length;
            readHeader(in.readNBytes((int) length));
        } catch (MalformedHeaderException e) {
            throw damaged(e.getMessage());
        }
        checkOffsets(size - dataStart);
    }

    private void readHeader(byte[] header) throws MalformedHeaderException {
        String json;
        try {
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedHeaderException("its header is not UTF-8");
        }
        if (!(JsonHeader.parse(json) instanceof Map<?, ?> entries)) {
            throw new MalformedHeaderException("its header is not an object");
        }
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String name = (String) entry.getKey();
            if (!name.equals(METADATA)) {
                tensors.put(name, tensor(name, entry.getValue()));
            }
        }
    }

    private static Tensor tensor(String name, Object described) throws MalformedHeaderException {
        if (described instanceof Map<?, ?> map && map.get("dtype") instanceof String type) {
            List<Long> shape = wholeNumbers(map.get("shape"));
            List<Long> offsets = wholeNumbers(map.get("data_offsets"));
            if (shape != null && offsets != null && offsets.size() == 2) {
                return new Tensor(type, shape, offsets.get(0), offsets.get(1));
            }
        }
        throw new MalformedHeaderException("the tensor " + Shown.name(name)
                + " lacks dtype, shape or data_offsets, or they are not whole numbers");
    }

    private static List<Long> wholeNumbers(Object value) {
        if (!(value instanceof List<?> list)
                || !list.stream().allMatch(element -> element instanceof Long number && number >= 0)) {
            return null;
        }
        return list.stream().map(Long.class::cast).toList();
    }

    private void checkOffsets(long dataBytes) {
        List<Map.Entry<String, Tensor>> sorted = new ArrayList<>(tensors.entrySet());
        sorted.sort(Comparator.<Map.Entry<String, Tensor>>comparingLong(
                        entry -> entry.getValue().begin())
                .thenComparingLong(entry -> entry.getValue().end()));
        long expected = 0;
        for (Map.Entry<String, Tensor> entry : sorted) {
            Tensor tensor = entry.getValue();
            String where =
                    "the tensor " + Shown.name(entry.getKey()) + " lies from " + tensor.begin() + " to " + tensor.end();
            if (tensor.end() > dataBytes) {
                throw damaged(where + ", but only " + dataBytes + " bytes follow the header");
            }
            if (tensor.begin() != expected || tensor.end() < tensor.begin()) {
                throw damaged(where + ", but should begin at " + expected + ": tensors overlap or leave a gap");
            }
            checkLength(where, tensor);
            expected = tensor.end();
        }
        if (expected != dataBytes) {
            throw damaged("its tensors end at " + expected + ", but " + dataBytes + " bytes follow the header");
        }
    }

    private void checkLength(String where, Tensor tensor) {
        Optional<ElementType> type = ElementType.ofSafetensors(tensor.type());
        if (type.isEmpty()) {
            return;
        }
        try {
            long bytes = type.get().bytes();
            for (long axis : tensor.shape()) {
                bytes = Math.multiplyExact(bytes, axis);
            }
            if (bytes == tensor.end() - tensor.begin()) {
                return;
            }
        } catch (ArithmeticException e) {
            throw damaged(where + ", but the shape " + tensor.shape() + " is larger than any file");
        }
        throw damaged(where + ", which does not fit " + tensor.shown());
    }

    /** The tensor that is asked for, or the only one of two dimensions. */
    String choose(Optional<String> wanted) {
        if (wanted.isPresent()) {
            if (tensors.containsKey(wanted.get())) {
                return wanted.get();
            }
            throw new DataException(
                    place + " has no tensor " + Shown.name(wanted.get()),
                    "its tensors are " + Shown.names(tensors.keySet()),
                    Nearest.to(wanted.get(), tensors.keySet())
                            .map(near -> "did you mean --array " + near + "?")
                            .orElse("name one of them with --array"));
        }
        if (tensors.size() == 1) {
            return tensors.keySet().iterator().next();
        }
        List<String> matrices = tensors.keySet().stream()
                .filter(name -> tensors.get(name).isMatrix())
                .toList();
        if (matrices.size() == 1) {
            return matrices.get(0);
        }
        throw new DataException(
                matrices.isEmpty()
                        ? place + " has no tensor of vectors"
                        : place + " has " + matrices.size() + " tensors of vectors, but none is named",
                tensors.isEmpty() ? "it holds no tensors" : "its tensors are " + described(),
                matrices.isEmpty()
                        ? "save a tensor of two dimensions, rows and coordinates"
                        : "name one, for example --array " + matrices.get(0));
    }

    private String described() {
        return tensors.entrySet().stream()
                .limit(20)
                .map(entry ->
                        Shown.name(entry.getKey()) + " " + entry.getValue().shown())
                .collect(Collectors.joining(", "));
    }

    /**
     * A tensor as vectors.
     *
     * @throws DataException if it is not two-dimensional, of a type that is not read, or empty
     */
    Matrix matrix(String name) throws IOException {
        Tensor tensor = tensors.get(name);
        String what = "the tensor " + Shown.name(name) + " of " + place;
        ElementType type = ElementType.ofSafetensors(tensor.type())
                .orElseThrow(() -> new DataException(
                        what + " does not hold vectors of numbers that are read",
                        "its type is " + tensor.type() + "; read are F16, BF16, F32, F64 and whole numbers",
                        "save it as float32: tensor.to(torch.float32)"));
        if (tensor.shape().size() != 2) {
            throw new DataException(
                    what + " has " + Shown.count(tensor.shape().size(), "dimension"),
                    "its shape is " + tensor.shape() + "; vectors need two, rows and coordinates",
                    "save it with one row for each item, for example tensor.reshape(len(tensor), -1)");
        }
        Shapes.check(what, tensor.shape().get(0), tensor.shape().get(1));
        MappedBytes bytes = MappedBytes.map(
                file, dataStart + tensor.begin(), tensor.end() - tensor.begin(), ByteOrder.LITTLE_ENDIAN);
        return new Matrix(
                bytes, type, false, tensor.shape().get(0), tensor.shape().get(1).intValue());
    }

    private DataException damaged(String why) {
        return new DataException(
                place + " is not a complete file of tensors",
                why,
                "write it with safetensors.torch.save_file or safetensors.numpy.save_file, or copy it again");
    }
}
