/// What the user can do: one registry behind menus, palette, shortcuts and their help.
@NullMarked
package dev.pipesplanner.ui.action;

import org.jspecify.annotations.NullMarked;
