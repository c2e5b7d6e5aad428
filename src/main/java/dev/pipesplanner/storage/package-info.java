/// The disk: plan files, price books and folders of text files.
@NullMarked
package dev.pipesplanner.storage;

import org.jspecify.annotations.NullMarked;
