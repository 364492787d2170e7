# Writes the template POT: every English sentence under geo/ and app/, in the order of the files.
# Called with -DSOURCE=<checkout> -DPOT=<file>.
file(GLOB_RECURSE files RELATIVE ${SOURCE} ${SOURCE}/geo/*.cpp ${SOURCE}/geo/*.hpp ${SOURCE}/app/*.cpp
     ${SOURCE}/app/*.hpp)
list(SORT files)
execute_process(
  COMMAND xgettext --language=C++ --from-code=UTF-8 --add-location=file --no-wrap --package-name=ocop-atlas
          --keyword=tr:2 --keyword=t:1 --keyword=trc:2c,3 --keyword=trn:2,3 --keyword=OCOP_N --output=${POT} ${files}
  WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
# Without dates, and without printf checks: the placeholders are those of {fmt}.
file(READ ${POT} template)
string(REGEX REPLACE "\"POT-Creation-Date:[^\n]*\n" "" template "${template}")
string(REGEX REPLACE "\n#, c-format" "" template "${template}")
file(WRITE ${POT} "${template}")
