/// The module of a service that polls the queue and scales by alarms.
@NullMarked
package dev.pipesplanner.terraform.export.service;

import org.jspecify.annotations.NullMarked;
