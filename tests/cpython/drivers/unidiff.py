# origin: debian python3-unidiff
# work: a patch of three files parsed, counted, printed again
from unidiff import PatchSet, UnidiffParseError

TEXT = """diff --git a/x.txt b/x.txt
index 1..2 100644
--- a/x.txt
+++ b/x.txt
@@ -1,3 +1,4 @@ head
 same
-old
+new
+more
 end
--- /dev/null
+++ b/made.txt
@@ -0,0 +1,2 @@
+a
+b
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-x
\\ No newline at end of file
"""
patch = PatchSet(TEXT)
for file in patch:
    print(file.path, file.added, file.removed, file.is_added_file, file.is_removed_file, file.is_modified_file, len(file))
    for hunk in file:
        print(repr(hunk), [(line.line_type, line.value, line.source_line_no, line.target_line_no) for line in hunk])
print(str(patch) == TEXT, patch.added, patch.removed, patch)
try:
    PatchSet("--- a\n+++ b\n@@ -1,2 +1 @@\n x\n y\n z\n")
except UnidiffParseError as e:
    print(e)
