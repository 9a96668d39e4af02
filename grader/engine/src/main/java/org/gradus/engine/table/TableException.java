package org.gradus.engine.table;

/** A table that cannot be used. The message names the file, the line and what to do. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TableException(String message) {
        super(message);
    }
}
